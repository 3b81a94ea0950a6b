# The images of Forecourt: "app" (site and API, management commands, preparation of a stack) and "mailing".
#
#   docker build --target app -t forecourt-app .
#   docker build --target mailing -t forecourt-mailing .
#
# docker-compose.yml does both. Plain Dockerfile syntax: the classic builder understands it as well as BuildKit.
# The base images can be replaced by mirrors of them: --build-arg BUILD_IMAGE=... --build-arg RUNTIME_IMAGE=...
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

# --- build: jars of both services ------------------------------------------------------------------------------------
# the sources, and beside them the part of them that says what has to be downloaded
FROM ${BUILD_IMAGE} AS sources
WORKDIR /sources
COPY . .
RUN mkdir /projects && cp -a --parents pom.xml */pom.xml .mvn containers/build /projects/

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# First everything that is downloaded: this layer stays as long as no pom.xml changes. An empty project asks for the
# same plugins and libraries as the full one.
COPY --from=sources /projects .
RUN for pom in */pom.xml; do mkdir -p "${pom%/*}/src/main/jte"; done && sh containers/build && rm -rf ./*/target ./*/src
# Then the build itself, without the network. The archives carry the time that the root pom.xml states.
COPY --from=sources /sources .
RUN sh containers/build -o && sh containers/assemble marketplace && sh containers/assemble mailing

# --- what both images have in common ---------------------------------------------------------------------------------
FROM ${RUNTIME_IMAGE} AS runtime
COPY containers/bin/ /usr/local/bin/
COPY containers/logback.xml containers/manage-logback.xml containers/java-options /forecourt/
RUN groupadd --gid 10001 forecourt \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin forecourt \
 && install -d -o forecourt -g forecourt -m 0700 /run/forecourt /data /data/media /data/static /data/backups
USER 10001:10001
# the environment files and secrets that the service "prepare" hands over are here
WORKDIR /run/forecourt
# few arenas: the C library's default keeps one for every thread that ever asked for memory
ENV LC_ALL=C.UTF-8 MALLOC_ARENA_MAX=2

# --- mailing ---------------------------------------------------------------------------------------------------------
FROM runtime AS mailing
COPY --from=build /build/mailing/target/image/libraries /forecourt/lib
COPY --from=build /build/mailing/target/image/own /forecourt/lib
COPY --from=build /build/mailing/target/image/class-path /forecourt/class-path
USER root
RUN train org.forecourt.mailing.MailServiceMain
USER 10001:10001
EXPOSE 8001
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 CMD ["healthy", "8001"]
CMD ["serve", "org.forecourt.mailing.MailServiceMain"]

# --- app -------------------------------------------------------------------------------------------------------------
FROM runtime AS app
COPY --from=build /build/marketplace/target/image/libraries /forecourt/lib
COPY --from=build /build/marketplace/target/image/own /forecourt/lib
COPY --from=build /build/marketplace/target/image/class-path /forecourt/class-path
# a restore brings the tables of both services to this version
COPY --from=build /build/mailing/src/main/resources/db/mailing /forecourt/mailing-migrations
USER root
RUN train org.forecourt.setup.MarketplaceMain
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=3 CMD ["healthy", "8000"]
CMD ["serve", "org.forecourt.setup.MarketplaceMain"]
