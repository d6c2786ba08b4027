package org.alongside.quickstart;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person whom one test makes for itself: nobody else has this family name, this NHS number, which is valid, and this
 * number of the trust.
 */
record Somebody(String family, String given, String nhsNumber, String localId) {

    /** No two of them sound alike. */
    private static final String CONSONANTS = "bdfgklmnprst";

    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 3;
    private static final int SOUNDS = 12 * 12 * 12;
    private static final int NAMES = SOUNDS * 5 * 5 * 5;

    /** Above those of the demonstration trust. */
    private static final int LOWEST = 999_600_000;

    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(NAMES));

    static Somebody called(String given) {
        int number = NEXT.getAndIncrement() % NAMES;
        while (check(LOWEST + number) == 10 || ofTheDemonstration(number)) {
            number = NEXT.getAndIncrement() % NAMES;
        }
        int nine = LOWEST + number;
        return new Somebody(name(number), given, nine + "" + check(nine), "LP" + nine);
    }

    /** Their telephone numbers begin with 07700 900. */
    private static boolean ofTheDemonstration(int number) {
        return (LOWEST + number) / 1000 % 100 == 0;
    }

    /** Those who are made one after the other do not even sound alike, or a search for one would list the others. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder("Q");
        int consonants = number % SOUNDS;
        int vowels = number / SOUNDS;
        for (int i = 0; i < SYLLABLES; i++, consonants /= CONSONANTS.length(), vowels /= VOWELS.length()) {
            name.append(VOWELS.charAt(vowels % VOWELS.length()))
                    .append(CONSONANTS.charAt(consonants % CONSONANTS.length()));
        }
        return name.toString();
    }

    private static int check(int nine) {
        int sum = 0;
        for (int weight = 2, left = nine; weight <= 10; weight++, left /= 10) {
            sum += weight * (left % 10);
        }
        return (11 - sum % 11) % 11;
    }

    /** As lists and the banner have it. */
    String shown() {
        return family.toUpperCase(Locale.ROOT) + ", " + given;
    }

    /** As somebody types it. */
    String typed() {
        return family + ", " + given;
    }

    /** Nobody rings from it (the range is kept for fiction), and nobody else has it. */
    String phone() {
        return "07700 9" + nhsNumber.substring(4, 9);
    }

    /** As pages have it. */
    String number() {
        return nhsNumber.substring(0, 3) + " " + nhsNumber.substring(3, 6) + " " + nhsNumber.substring(6);
    }
}
