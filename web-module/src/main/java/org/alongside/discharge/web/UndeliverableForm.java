package org.alongside.discharge.web;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which message could not be delivered, and what is to be done or was done about it. */
public class UndeliverableForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String dispatch;
    private String address = "";
    private String how = "";

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    public @Nullable String getDispatch() {
        return dispatch;
    }

    public void setDispatch(@Nullable String dispatch) {
        this.dispatch = dispatch;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = typed(address);
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = typed(how);
    }
}
