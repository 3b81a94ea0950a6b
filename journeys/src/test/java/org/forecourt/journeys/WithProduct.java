package org.forecourt.journeys;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the running product and a browser; both are started once for all journeys and stopped at the end. */
final class WithProduct implements ParameterResolver {

    private static final Path FOLDER = Path.of("target", "journey");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Product.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(WithProduct.class));
        Product product = store.computeIfAbsent("product", key -> startProduct(), Product.class);
        return parameter.getParameter().getType() == Product.class
                ? product
                : store.computeIfAbsent(
                        "browser", key -> Browser.open(product, FOLDER.resolve("screenshots")), Browser.class);
    }

    private static Product startProduct() {
        try {
            org.apache.commons.io.FileUtils.deleteDirectory(FOLDER.toFile());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return Product.start(FOLDER.toAbsolutePath());
    }
}
