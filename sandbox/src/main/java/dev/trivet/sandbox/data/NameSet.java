package dev.trivet.sandbox.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Given and family names of one region. */
record NameSet(List<Name> givenNames, List<Name> familyNames) {

    /**
     * All sets. If removing the accents of a name does not result in letters from a to z, its Latin
     * form follows an equals sign.
     */
    static final List<NameSet> ALL = List.of(
            names("Grace,Oliver,Siobhan,Jack,Amelia,Sean", "Smith,O'Brien,Taylor,Walker-Jones,MacDonald,Reed"),
            names("José,María José,Íñigo,Lucía,Raúl,Ximena", "García,Núñez,de la Cruz,Peña,Rodríguez,Ibáñez"),
            names("Jürgen,Zoë,Björn,Käthe,Lukas,Änne", "Müller,Schäfer,Groß=gross,von der Heide,Jäger,Öztürk"),
            names("Chloé,François,Anaïs,Jérôme,Maëlle,Noël", "Lefèvre,d'Aubigné,Garçon,Dupré,Benoît,Le Goff"),
            names("Łukasz=lukasz,Zofia,Michał=michal,Agnieszka,Paweł=pawel,Żaneta", "Nowak,Wójcik,Dąbrowska,Żak"),
            names("İrem,Işıl=isil,Çağlar,Gülşen,İlker,Ömer", "Yılmaz=yilmaz,Şahin,Işık=isik,Çelik,Doğan,Kılıç=kilic"),
            names("Søren=soren,Åse,Bjørk=bjork,Þóra=thora,Jón,Aino", "Ødegård=odegard,Nyström,Jónsdóttir,Mäkinen"),
            names("Nguyên,Thị Hoa,Minh,Đức=duc,Linh,Phương", "Trần,Lê,Phạm,Hoàng,Đỗ=do,Bùi"),
            names("Дмитрий=dmitry,Ольга=olga,Юрий=yuri,Анна=anna", "Соколов=sokolov,Щукин=shchukin,Орлова=orlova"),
            names(
                    "Ελένη=eleni,Γιώργος=giorgos,Νίκος=nikos,Μαρία=maria",
                    "Παππάς=pappas,Ιωάννου=ioannou,Βλάχος=vlachos"),
            names("伟=wei,芳=fang,秀英=xiuying,磊=lei", "李=li,王=wang,欧阳=ouyang,陈=chen"),
            names("さくら=sakura,陽翔=haruto,Kenji,Yūko", "佐藤=sato,高橋=takahashi,Ōno,Itō"),
            names("ليلى=layla,Omar,يوسف=yusuf,Fātima", "حداد=haddad,al-Khatib,منصور=mansour,Ben Salah"),
            names("Aarav,Priya,Anjali,Rohan,Lakshmi,Vikram", "Sharma,Patel,Iyer,Subramaniam,Chowdhury,Singh"),
            names("Chidi,Ngozi,Olúwáṣeun=oluwaseun,Amara,Kwame,Thandiwe", "Okafor,Adébáyọ̀=adebayo,Mensah,Ndlovu"));

    private static NameSet names(String givenNames, String familyNames) {
        return new NameSet(list(givenNames), list(familyNames));
    }

    private static List<Name> list(String names) {
        return Arrays.stream(names.split(",", -1)).map(Name::of).toList();
    }

    /**
     * A name.
     *
     * @param original the name in its native script
     * @param latin the name in lower-case letters from a to z, for an address
     */
    record Name(String original, String latin) {

        private static Name of(String name) {
            int separator = name.indexOf('=');
            return separator < 0
                    ? new Name(name, plain(name))
                    : new Name(name.substring(0, separator), name.substring(separator + 1));
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }
}
