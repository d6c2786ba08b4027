package org.alongside.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and responses that say what a test gives them, by the name of the method. */
public final class Answering {

    private Answering() {}

    /** An answer that depends on what is asked. */
    @FunctionalInterface
    public interface Answer {
        @Nullable
        Object to(Object[] given);
    }

    /** What the container was told as the application started. */
    public static ServletContext installation(boolean tlsOnly) {
        SessionCookieConfig cookies = as(SessionCookieConfig.class, Map.of("isSecure", tlsOnly));
        return as(ServletContext.class, Map.of("getSessionCookieConfig", cookies, "getSessionTimeout", 20));
    }

    public static <T> T as(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer = answers.get(method.getName());
            if (answer instanceof Answer computed) {
                return computed.to(given);
            }
            if (answer == null && method.getReturnType() == boolean.class) {
                return false;
            }
            if (answer == null && method.getReturnType() == int.class) {
                return 0;
            }
            if (answer == null && method.getReturnType() == long.class) {
                return 0L;
            }
            return answer;
        }));
    }
}
