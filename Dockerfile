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
FROM ${BUILD_IMAGE} AS build
WORKDIR /build

# First everything that is downloaded: this layer stays as long as no pom.xml changes. An empty project asks for the
# same plugins and libraries as the full one.
COPY .mvn .mvn
COPY pom.xml ./
COPY settings/pom.xml settings/
COPY contracts/pom.xml contracts/
COPY rig/pom.xml rig/
COPY marketplace/pom.xml marketplace/
COPY mailing/pom.xml mailing/
COPY containers/build containers/build
RUN mkdir -p marketplace/src/main/jte mailing/src/main/jte && sh containers/build && rm -rf ./*/target

# Then the build itself, without the network. The archives carry the time that the root pom.xml states.
COPY containers/assemble containers/assemble
COPY settings/src/main settings/src/main
COPY contracts/src/main contracts/src/main
COPY marketplace/src/main marketplace/src/main
COPY mailing/src/main mailing/src/main
RUN sh containers/build -o && sh containers/assemble marketplace && sh containers/assemble mailing

# --- what both images have in common ---------------------------------------------------------------------------------
FROM ${RUNTIME_IMAGE} AS runtime
COPY containers/bin/ /usr/local/bin/
COPY containers/logback.xml containers/manage-logback.xml containers/java-options /forecourt/
RUN groupadd --gid 10001 forecourt \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin forecourt \
 && install -d -o forecourt -g forecourt -m 0700 /run/forecourt /data /data/media /data/static
USER 10001:10001
# the environment files and secrets that the service "prepare" hands over are here
WORKDIR /run/forecourt
ENV LC_ALL=C.UTF-8

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
USER root
RUN train org.forecourt.setup.MarketplaceMain
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=3 CMD ["healthy", "8000"]
CMD ["serve", "org.forecourt.setup.MarketplaceMain"]
