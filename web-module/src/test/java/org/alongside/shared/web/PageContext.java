package org.alongside.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.Flash;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a page bean runs in a test: remembers its messages and where it sent the browser. */
public final class PageContext extends FacesContextWrapper implements AutoCloseable {

    private final List<FacesMessage> messages = new ArrayList<>();
    private final Map<String, Object> flash = new HashMap<>();
    private @Nullable String redirected;
    private boolean failed;
    private @Nullable Object request;
    private @Nullable Object response;

    @SuppressWarnings("this-escape")
    public PageContext() {
        super(null);
        setCurrentInstance(this);
    }

    /** The request and the response of a servlet, for the beans that look at them. */
    public PageContext serving(Object aRequest, Object aResponse) {
        request = aRequest;
        response = aResponse;
        return this;
    }

    public List<String> texts() {
        return messages.stream().map(FacesMessage::getSummary).toList();
    }

    public @Nullable String redirected() {
        return redirected;
    }

    public boolean failed() {
        return failed;
    }

    @Override
    public void addMessage(@Nullable String clientId, FacesMessage message) {
        messages.add(message);
    }

    @Override
    public void validationFailed() {
        failed = true;
    }

    @Override
    public void responseComplete() {}

    @Override
    public ExternalContext getExternalContext() {
        return new ExternalContextWrapper(null) {
            @Override
            public String getRequestContextPath() {
                return "/alongside";
            }

            @Override
            public void redirect(String url) {
                redirected = url;
            }

            @Override
            public @Nullable Object getRequest() {
                return request;
            }

            @Override
            public @Nullable Object getResponse() {
                return response;
            }

            @Override
            public Flash getFlash() {
                return new FlashOfTest(flash);
            }
        };
    }

    @Override
    public void close() {
        setCurrentInstance(null);
    }

    /** A proxy of an interface that answers what a test gives it, by the name of the method. */
    public static <T> T answering(Class<T> type, Map<String, Object> answers) {
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
            return answer;
        }));
    }

    /** An answer that depends on what is asked. */
    @FunctionalInterface
    public interface Answer {
        @Nullable
        Object to(Object[] given);
    }

    /** Keeps its messages for the page after the redirect. */
    private static final class FlashOfTest extends Flash {
        private final Map<String, Object> kept;

        FlashOfTest(Map<String, Object> kept) {
            this.kept = kept;
        }

        @Override
        public boolean isKeepMessages() {
            return true;
        }

        @Override
        public void setKeepMessages(boolean newValue) {}

        @Override
        public boolean isRedirect() {
            return true;
        }

        @Override
        public void setRedirect(boolean newValue) {}

        @Override
        public void putNow(String key, Object value) {}

        @Override
        public void keep(String key) {}

        @Override
        public void doPrePhaseActions(FacesContext context) {}

        @Override
        public void doPostPhaseActions(FacesContext context) {}

        @Override
        public int size() {
            return kept.size();
        }

        @Override
        public boolean isEmpty() {
            return kept.isEmpty();
        }

        @Override
        public boolean containsKey(Object key) {
            return kept.containsKey(key);
        }

        @Override
        public boolean containsValue(Object value) {
            return kept.containsValue(value);
        }

        @Override
        public Object get(Object key) {
            return kept.get(key);
        }

        @Override
        public Object put(String key, Object value) {
            return kept.put(key, value);
        }

        @Override
        public Object remove(Object key) {
            return kept.remove(key);
        }

        @Override
        public void putAll(Map<? extends String, ?> more) {
            kept.putAll(more);
        }

        @Override
        public void clear() {
            kept.clear();
        }

        @Override
        public java.util.Set<String> keySet() {
            return kept.keySet();
        }

        @Override
        public java.util.Collection<Object> values() {
            return kept.values();
        }

        @Override
        public java.util.Set<Entry<String, Object>> entrySet() {
            return kept.entrySet();
        }
    }
}
