package org.forecourt.storefront.api.docs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says of every member of the JSON that it is always there, and of which it may be null, as the records say it. */
@Component
@ConditionalOnWebApplication
final class NullableMembers {

    private final RequestMappingHandlerMapping handlers;

    NullableMembers(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        handlers = requestMappingHandlerMapping;
    }

    void mark(OpenAPI document) {
        Map<String, List<Class<?>>> records = new HashMap<>();
        Set<Class<?>> seen = new HashSet<>();
        handlers.getHandlerMethods()
                .values()
                .forEach(handler -> collect(handler.getMethod().getGenericReturnType(), seen));
        seen.forEach(type -> records.computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                .add(type));
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> records.entrySet().stream()
                        .filter(entry -> name.equals(entry.getKey())
                                || name.startsWith("Page") && entry.getKey().equals("Page"))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(type -> type.isRecord())
                        .forEach(type -> mark(schema, nullable(type))));
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), seen);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen));
        } else if (type instanceof Class<?> plain && plain.isRecord() && seen.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType(), seen));
        }
    }

    /** The members that may be null, as the JSON names them; those of an unwrapped record belong to its owner. */
    private static Set<String> nullable(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (isNullable(component.getAnnotatedType())) {
                names.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
            }
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(nullable(component.getType()));
            }
        }
        return names;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Schema<?> schema, Set<String> nullable) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        schema.setRequired(List.copyOf(properties.keySet()));
        properties.forEach((name, property) -> {
            if (nullable.contains(name) && property.get$ref() == null) {
                property.addType("null");
            }
        });
    }
}
