package org.alongside.exchange.service;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Names that are as frequent as those of a real place: the commonest family name is that of one person in seventy, the
 * commonest given name that of one in forty, and half of the people share a few hundred of each, while most names are rare.
 * The share of a name falls with its rank as Zipf's law has it.
 */
public final class CommonNames {

    private static final List<String> FAMILIES = List.of(
            "Smith",
            "Jones",
            "Taylor",
            "Brown",
            "Williams",
            "Wilson",
            "Johnson",
            "Davies",
            "Patel",
            "Robinson",
            "Wright",
            "Thompson",
            "Evans",
            "Walker",
            "White",
            "Roberts",
            "Green",
            "Hall",
            "Wood",
            "Jackson",
            "Khan",
            "Clarke",
            "Hughes",
            "Edwards",
            "Turner",
            "Ahmed",
            "Harris",
            "Lewis",
            "Martin",
            "Clark",
            "O'Brien",
            "Cooper",
            "Begum",
            "Morris",
            "García",
            "Kowalski",
            "Müller");
    private static final List<String> GIVEN = List.of(
            "John",
            "David",
            "Mary",
            "Margaret",
            "Michael",
            "Paul",
            "Susan",
            "Andrew",
            "Peter",
            "James",
            "Sarah",
            "Mark",
            "Mohammed",
            "Robert",
            "Stephen",
            "Elizabeth",
            "Christine",
            "Karen",
            "Jean",
            "William",
            "Thomas",
            "Richard",
            "Patricia",
            "Ann",
            "Jack",
            "Emma",
            "Daniel",
            "Julie",
            "Zoë",
            "Sinéad",
            "Amina",
            "Oliver",
            "José",
            "Grace",
            "Ibrahim",
            "Chloe");
    private static final String[] BEGINNINGS = {
        "Ba", "Ke", "Lo", "Mi", "Sa", "Te", "Wi", "Har", "Col", "Der", "Fen", "Gra", "Hol", "Jen", "Lan", "Mar", "Nor",
        "Pen", "Ros", "Ste"
    };
    private static final String[] MIDDLES = {
        "", "a", "e", "i", "o", "ac", "ek", "il", "or", "us", "ana", "ic", "ov", "sky", "ian", "oglu", "ez", "inho",
        "esh", "u"
    };
    private static final String[] ENDS = {
        "ber", "den", "field", "ford", "ham", "ing", "ley", "lin", "man", "more", "ner", "son", "ster", "ton", "well",
        "wood", "worth", "by", "dale", "s"
    };
    private static final int MOST_FAMILIES = 50_000;
    private static final int MOST_GIVEN = 4_000;

    private final double[] families = shares(MOST_FAMILIES, 5, 0.95);
    private final double[] given = shares(MOST_GIVEN, 5, 1);
    private final Random random;

    public CommonNames(long seed) {
        random = new Random(seed);
    }

    private static double[] shares(int most, double flat, double power) {
        double[] sums = new double[most];
        double sum = 0;
        for (int i = 0; i < most; i++) {
            sum += 1 / Math.pow(i + 1 + flat, power);
            sums[i] = sum;
        }
        for (int i = 0; i < most; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private static String name(List<String> common, int rank) {
        if (rank < common.size()) {
            return common.get(rank);
        }
        int beginning = rank % BEGINNINGS.length;
        int end = rank / BEGINNINGS.length % ENDS.length;
        int middle = rank / BEGINNINGS.length / ENDS.length;
        return BEGINNINGS[beginning]
                + MIDDLES[middle % MIDDLES.length]
                + ENDS[end]
                + MIDDLES[middle / MIDDLES.length % MIDDLES.length];
    }

    private int rank(double[] sums) {
        int found = Arrays.binarySearch(sums, random.nextDouble());
        return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
    }

    /** One of thirty is double-barrelled. */
    public String family() {
        String first = name(FAMILIES, rank(families));
        return random.nextInt(30) == 0 ? first + "-" + name(FAMILIES, rank(families)) : first;
    }

    /** Two of five have a second name. */
    public String given() {
        String first = first();
        return random.nextInt(5) < 2 ? first + " " + first() : first;
    }

    /** One given name. */
    public String first() {
        return name(GIVEN, rank(given));
    }
}
