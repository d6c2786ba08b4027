package org.alongside.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.quality.FaultKind;
import org.alongside.quality.service.DataQuality;
import org.alongside.quality.service.FaultRow;
import org.jspecify.annotations.Nullable;

/** Faults in the data by kind, with whose each is and the way to where it is mended. */
@Named("qualityPage")
@RequestScoped
public class QualityPage {

    @Inject
    private DataQuality quality;

    @Inject
    private CurrentUser user;

    private @Nullable String kind;
    private Map<FaultKind, Integer> counts = Map.of();
    private List<FaultRow> rows = List.of();
    private @Nullable FaultKind chosen;

    /** Without a kind, the first one that has a fault. */
    public void load() {
        counts = quality.counts();
        chosen = Arrays.stream(FaultKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseGet(() -> counts.keySet().stream().findFirst().orElse(null));
        rows = chosen == null ? List.of() : quality.faults(chosen);
    }

    public List<FaultKind> kinds() {
        return List.of(FaultKind.values());
    }

    public int count(FaultKind of) {
        return counts.getOrDefault(of, 0);
    }

    public @Nullable FaultKind chosen() {
        return chosen;
    }

    public List<FaultRow> rows() {
        return rows;
    }

    public boolean more() {
        return rows.size() == DataQuality.MOST;
    }

    /** Where the caller mends a fault; empty where it is not theirs to mend. */
    public String mend(FaultRow row) {
        if (row.person() == null) {
            return user.may(Permission.IMPORT) ? "/exchange/list.xhtml" : "";
        }
        boolean here = row.kind() != FaultKind.NO_COORDINATOR && user.may(Permission.REGISTER_PEOPLE);
        return here ? "/person/edit.xhtml?id=" + row.person() : "";
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}
