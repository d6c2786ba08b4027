package org.alongside.response.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.alongside.response.service.ResponseLists;
import org.alongside.response.service.ResponseMonth;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** A month of response times: who was not seen in time and why, until it is closed. */
@Named("responseMonthPage")
@ViewScoped
public class ResponseMonthPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ResponseLists responses;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String month;
    private transient @Nullable ResponseMonth read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public ResponseMonth details() {
        ResponseMonth known = read;
        if (known == null) {
            known = responses.month(asked());
            read = known;
        }
        return known;
    }

    public void close() {
        responses.close(asked());
        messages.success("response.monthClosed");
        messages.redirect("/response/month.xhtml?month=" + asked());
    }

    /** Whether it is over, and so can be closed. */
    public boolean over() {
        return asked().isBefore(YearMonth.from(clock.today()));
    }

    public Instant now() {
        return clock.instant();
    }

    /** This month, where the address names none. */
    private YearMonth asked() {
        try {
            return month == null || month.isEmpty() ? YearMonth.from(clock.today()) : YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new NotFound("month");
        }
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }
}
