package org.alongside.call.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.call.service.CallList;
import org.alongside.call.service.CallRow;
import org.alongside.call.service.Calls;
import org.jspecify.annotations.Nullable;

/** Who is to be called back, what calls there were, and which are about nobody yet. */
@Named("callListPage")
@RequestScoped
public class CallListPage {

    @Inject
    private Calls calls;

    private @Nullable String show;
    private List<CallRow> rows = List.of();

    public void load() {
        rows = calls.list(list());
    }

    public CallList list() {
        return CallList.of(String.valueOf(show)).orElse(CallList.CALL_BACKS);
    }

    public List<CallList> lists() {
        return List.of(CallList.values());
    }

    public List<CallRow> rows() {
        return rows;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
