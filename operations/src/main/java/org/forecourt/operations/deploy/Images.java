package org.forecourt.operations.deploy;

import java.util.Optional;

/**
 * The two images of one version, by the engine's ids: tags are moved between versions, ids are not.
 *
 * @param app of site and API
 * @param mailing of the mail service
 */
record Images(String app, String mailing) {

    /** What compose runs. */
    static final String LATEST = "latest";
    /** What is to run next. */
    static final String NEXT = "next";
    /** What ran before an upgrade that is under way; outlives a tool that was killed. */
    static final String SERVING = "serving";
    /** What ran before the last upgrade. */
    static final String PREVIOUS = "previous";

    private static final String APP_IMAGE = Stack.IMAGES.getFirst();
    private static final String MAILING_IMAGE = Stack.IMAGES.getLast();

    /** Those of the containers that are there. */
    static Images inUse(Engine engine) {
        return new Images(
                engine.container(Stack.APP).map(Container::image).orElse(""),
                engine.container(Stack.MAILING).map(Container::image).orElse(""));
    }

    /** Those with a tag, if both exist. */
    static Optional<Images> tagged(Engine engine, String tag) {
        return id(engine, APP_IMAGE + ":" + tag)
                .flatMap(app -> id(engine, MAILING_IMAGE + ":" + tag).map(mailing -> new Images(app, mailing)));
    }

    private static Optional<String> id(Engine engine, String name) {
        External.Result result = engine.docker("image", "inspect", "--format", "{{.Id}}", name);
        return Optional.of(result.output().strip()).filter(id -> result.succeeded() && !id.isEmpty());
    }

    /** From now on the tag means these. */
    void tag(Engine engine, String tag) {
        tag(engine, app, APP_IMAGE + ":" + tag);
        tag(engine, mailing, MAILING_IMAGE + ":" + tag);
    }

    private static void tag(Engine engine, String id, String name) {
        External.Result result = engine.docker("tag", id, name);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "the image %s cannot be kept (%s)".formatted(name, result.lastLine()), "See: docker images");
        }
    }

    /** Forgets a tag; the engine deletes an image with its last tag unless a container is made of it. */
    static void untag(Engine engine, String tag) {
        Stack.IMAGES.forEach(image -> engine.docker("image", "rm", image + ":" + tag));
    }
}
