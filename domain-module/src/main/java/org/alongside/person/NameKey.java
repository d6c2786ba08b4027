package org.alongside.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as they are searched and compared: without case, accents, apostrophes, hyphens and kinds of blanks, so that
 * "O'Brien", "O’BRIEN" and "OBrien" are one name, and "Łukaszewicz" is found by "lukaszewicz". The database folds by the
 * same rule (V061), which a test compares.
 */
public final class NameKey {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u00B7\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]");

    private static final String APOSTROPHES = "\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB"
            + "\u2018\u2019\u201A\u201B\u2032\u2035\uA78B\uA78C\u055A\u05F3";

    /** Accents and vowel points; not the vowel signs of Indian scripts, which are letters. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2"
                    + "\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]");

    private static final Pattern SIGNS =
            Pattern.compile("[\\u0080-\\u00BF\\u00D7\\u00F7\\u02B0-\\u02FF\\u055A-\\u055F\\u0589\\u058A"
                    + "\\u05BE\\u05C0\\u05C3\\u05C6\\u05F3\\u05F4\\u060C\\u061B\\u061F\\u0640\\u1680\\u2000-\\u206F\\u20A0-\\u20CF\\u2190-\\u2BFF"
                    + "\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\u3030]");

    /** Letters that no decomposition makes plain, and the small ones of other alphabets. */
    private static final String LETTERS = "ÐØðøĐđĦħıĸŁłŊŋŦŧƀƁƂƃƄƆƇƈƉƊƋƌƎƏƐƑƒƓƔƖƗƘƙƚƜƝƞƟƢƤƥƦƧƩƫƬƭƮƱƲƳƴƵƶ"
            + "ƷƸƼǝǤǥǶǷȜȠȡȢȤȥȴȵȶȷȺȻȼȽȾȿɀɁɃɄɅɆɇɈɉɊɋɌɍɎɏɓɔɕɖɗəɛɠɦɨɫɬɭɱɲɳɼɽɾʂʈ"
            + "ʉʋʐʑʝʠỺỼỾỿⱠⱡⱢⱣⱤⱥⱦⱧⱨⱩⱪⱫⱬⱭⱮⱯⱰⱱⱲⱳⱴⱵⱸⱺⱾⱿͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥ"
            + "ΦΧΨΩςϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬ"
            + "ЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼ"
            + "ӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓ"
            + "ՔՕՖ";

    private static final String FOLDED = "dododdhhikllnnttbbbbƅoccddddeeeffgɣɩikklɯnnoƣppʀƨʃttttʊvyyzz"
            + "ʒƹƽeggƕƿȝndȣzzlntjaccltszɂbuʌeejjqqrryybocddeeghilllmnnrrrst"
            + "uvzzjqỻỽyylllprathhkkzzɑmɐɒvwwvⱶeoszͱͳͷϳαβγδεζηθικλμνξοπρστυ"
            + "φχψωσϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыь"
            + "эюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽ"
            + "ӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփ"
            + "քօֆ";

    private static final String[][] PAIRS = {
        {"ß", "ss"}, {"ẞ", "ss"}, {"æ", "ae"}, {"Æ", "ae"}, {"œ", "oe"}, {"Œ", "oe"}, {"þ", "th"}, {"Þ", "th"}
    };

    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ`!\"#$%&()*+,-./:;<=>?@[\\]^_{|}~" + "\b\t\n\u000B\f\r\u007F";

    private static final String PLAINER = "abcdefghijklmnopqrstuvwxyz'" + " ".repeat(37);

    private NameKey() {}

    /** A whole name as it is compared with another one: its letters and digits only. */
    public static String of(@Nullable String name) {
        return name == null ? "" : letters(name).replace(" ", "").replace("'", "");
    }

    /** The words of what somebody typed, as they are looked up. */
    public static List<String> words(String typed) {
        return Arrays.stream(letters(typed).replace("'", "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Former names apart by semicolons, with one more where it is not among them. */
    static String among(String name, @Nullable String names) {
        boolean there = names != null && Arrays.stream(names.split(";", -1)).anyMatch(n -> of(n).equals(of(name)));
        return names == null ? name : there ? names : names + "; " + name;
    }

    /** The folded words apart by one blank; an apostrophe is still there. */
    static String letters(String typed) {
        String folded = typed.chars().allMatch(c -> c < 0x80) ? typed : plain(typed);
        return translate(folded, PLAIN, PLAINER).replaceAll(" +", " ").replaceAll("^ | $", "");
    }

    private static String plain(String typed) {
        String folded = UNSEEN.matcher(typed).replaceAll("");
        folded = translate(folded, APOSTROPHES, "'".repeat(APOSTROPHES.length()));
        folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        folded = translate(folded, LETTERS, FOLDED);
        for (String[] pair : PAIRS) {
            folded = folded.replace(pair[0], pair[1]);
        }
        return SIGNS.matcher(translate(folded, "\u02BC\u00B7", "'")).replaceAll(" ");
    }

    /** As the function of the database: each character by the one at the same place; none where there is none. */
    static String translate(String text, String from, String to) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at < 0) {
                result.append(text.charAt(i));
            } else if (at < to.length()) {
                result.append(to.charAt(at));
            }
        }
        return result.toString();
    }
}
