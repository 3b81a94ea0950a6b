package org.forecourt.storefront.api.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives every operation a stable name and the problems it may answer with; writes paths as the contract does. */
final class OperationProblems {

    private static final String PROBLEM = "Problem";

    private OperationProblems() {}

    static void complete(OpenAPI document) {
        Paths paths = new Paths();
        document.getPaths().forEach((path, item) -> {
            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
            paths.addPathItem(path.startsWith("/api/") ? path + "/" : path, item);
        });
        document.setPaths(paths);
        document.getComponents().addSchemas(PROBLEM, problem());
        document.setTags(null);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(name(path, method));
        operation.setTags(List.of(path.split("/")[path.startsWith("/api/") ? 2 : 1]));
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(text().minLength(1).maxLength(200).pattern("^[!-~]+$")));
        }
        problems(path, method).forEach(status -> operation.getResponses().addApiResponse(status, refusal()));
        if (method == PathItem.HttpMethod.GET && path.startsWith("/api/")) {
            operation.getResponses().addApiResponse("304", new ApiResponse());
        }
    }

    /** For example {@code get_ads_similar}. */
    private static String name(String path, PathItem.HttpMethod method) {
        String words =
                path.replaceFirst("^/api", "").replaceAll("\\{id}", "one").replaceAll("[^a-z]+", "_");
        return method.name().toLowerCase(Locale.ROOT) + words;
    }

    private static List<String> problems(String path, PathItem.HttpMethod method) {
        List<String> statuses = new ArrayList<>(List.of("400"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        statuses.addAll(List.of("405", "406"));
        if (method == PathItem.HttpMethod.POST) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (path.startsWith("/api/")) {
            statuses.add("429");
        }
        statuses.add("500");
        return statuses;
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> field = new JsonSchema()
                .typesItem("object")
                .addProperty("field", text())
                .addProperty("code", text())
                .addProperty("message", text())
                .required(List.of("field", "code", "message"));
        return new JsonSchema()
                .typesItem("object")
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", text())
                .addProperty("errors", new JsonSchema().typesItem("array").items(field))
                .required(List.of("type", "title", "status", "detail", "errors"));
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }
}
