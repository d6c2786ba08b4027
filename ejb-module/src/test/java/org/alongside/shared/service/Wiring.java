package org.alongside.shared.service;

import java.lang.reflect.Field;
import java.util.Arrays;

/** Makes a service outside of the server: each field is set to the dependency of its type. */
public final class Wiring {

    private Wiring() {}

    public static <T> T wire(Class<T> type, Object... dependencies) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T service = constructor.newInstance();
            fill(service, dependencies);
            return service;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the fields of an object that was made already. */
    public static <T> T fill(T service, Object... dependencies) {
        for (Class<?> type = service.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getAnnotations().length > 0) {
                    field.setAccessible(true);
                    Arrays.stream(dependencies)
                            .filter(dependency -> field.getType().isInstance(dependency))
                            .findFirst()
                            .ifPresent(dependency -> set(service, field, dependency));
                }
            }
        }
        return service;
    }

    private static void set(Object service, Field field, Object dependency) {
        try {
            field.set(service, dependency);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
