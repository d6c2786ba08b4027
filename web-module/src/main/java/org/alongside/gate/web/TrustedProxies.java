package org.alongside.gate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alongside.gate.AddressRange;
import org.alongside.shared.service.Settings;

/**
 * What stands in front of this installation and passes on for whom it asks ({@code ALONGSIDE_TRUSTED_PROXIES}). Anybody else who says
 * so is not believed.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final String FOR = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";

    @Inject
    private Settings settings;

    /** @throws IllegalArgumentException where the setting names something that is no address */
    void check() {
        ranges();
    }

    private List<AddressRange> ranges() {
        return settings.trustedProxies().stream()
                .flatMap(text -> Arrays.stream(text.strip().split("[\\s,]+")))
                .map(AddressRange::of)
                .toList();
    }

    /** The request as its caller made it, where a trusted proxy passed it on; otherwise as it is. */
    public HttpServletRequest asMade(HttpServletRequest request) {
        List<AddressRange> trusted = ranges();
        return trusted(trusted, request.getRemoteAddr())
                ? new PassedOn(request, caller(request, trusted), request.getHeader(SCHEME))
                : request;
    }

    /** The last address in the chain that is none of ours: whatever stands before it, anybody can have written. */
    private static String caller(HttpServletRequest request, List<AddressRange> trusted) {
        String caller = request.getRemoteAddr();
        List<String> chain = Collections.list(request.getHeaders(FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        for (int i = chain.size() - 1; i >= 0 && trusted(trusted, caller); i--) {
            Optional<String> before = AddressRange.address(chain.get(i));
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get();
        }
        return caller;
    }

    private static boolean trusted(List<AddressRange> ranges, String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
