package org.alongside.inpatient.service;

import java.util.List;
import java.util.UUID;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;

/**
 * What an admission can say.
 *
 * @param referrals those under which somebody can be admitted, newest first
 */
public record AdmissionForm(PersonBanner banner, List<Choice> referrals, List<Choice> methods, BedChoices beds) {

    /** Wards of the provider, and kinds of care. */
    public record BedChoices(List<Choice> wards, List<Choice> classes) {

        boolean has(String ward) {
            return wards.stream().anyMatch(choice -> choice.value().equals(ward));
        }
    }

    boolean has(UUID referral) {
        return referrals.stream().anyMatch(choice -> choice.value().equals(referral.toString()));
    }
}
