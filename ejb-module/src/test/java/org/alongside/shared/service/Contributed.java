package org.alongside.shared.service;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

/** What other features contribute to one, as the server would find it. */
public final class Contributed {

    private Contributed() {}

    @SafeVarargs
    @SuppressWarnings("unchecked")
    public static <T> Instance<T> of(T... beans) {
        return (Instance<T>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (self, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return Stream.of(beans);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
