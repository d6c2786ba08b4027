package org.alongside.person;

import java.util.List;
import java.util.stream.Stream;

/**
 * How folded words sound, for a search that found nearly nobody: consonants that sound alike are written alike, doubled ones
 * once, and vowels count at the beginning of a word only. Smith, Smyth and Smythe are one, so are Catherine and Kathryn. A
 * rule of our own that the database can compute too (V061), which a test compares; it is for English spelling and says
 * nothing about other scripts.
 */
final class NameSound {

    /** In this order; an underscore is where a word begins. */
    private static final List<String[]> ALIKE = Stream.of("""
            _kn=_n _gn=_n _pn=_n _wr=_r _ps=_s _mc=_mac _x=_s _gh=_g gh= sch=s tch=k ph=f th=t ce=se ci=si cy=sy
            c=k q=k x=ks z=s v=f dg=j ge=je gi=ji gy=jy mps=ms mpt=mt bb=b dd=d ff=f gg=g jj=j kk=k ll=l mm=m
            nn=n pp=p rr=r ss=s tt=t _a=_A _e=_A _i=_A _o=_A _u=_A _y=_Y _h=_H _w=_W
            """.strip().split("\\s+"))
            .map(pair -> pair.replace('_', ' ').split("=", -1))
            .toList();

    private static final String DROPPED = "aeiouyhw";

    private NameSound() {}

    /** @param words as {@link NameKey#words} has them, apart by a blank */
    static String of(String words) {
        String sound = " " + words;
        for (String[] pair : ALIKE) {
            sound = sound.replace(pair[0], pair[1]);
        }
        return NameKey.translate(sound, DROPPED, "").substring(1);
    }
}
