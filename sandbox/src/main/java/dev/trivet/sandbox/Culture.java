package dev.trivet.sandbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Given and family names that go together. */
record Culture(List<Name> givenNames, List<Name> familyNames) {

    /** A name that is not plain once its accents are off carries its Latin form behind an equals sign. */
    static final List<Culture> ALL = List.of(
            culture("Grace,Oliver,Siobhan,Jack,Amelia,Sean", "Smith,O'Brien,Taylor,Walker-Jones,MacDonald,Reed"),
            culture("José,María José,Íñigo,Lucía,Raúl,Ximena", "García,Núñez,de la Cruz,Peña,Rodríguez,Ibáñez"),
            culture("Jürgen,Zoë,Björn,Käthe,Lukas,Änne", "Müller,Schäfer,Groß=gross,von der Heide,Jäger,Öztürk"),
            culture("Chloé,François,Anaïs,Jérôme,Maëlle,Noël", "Lefèvre,d'Aubigné,Garçon,Dupré,Benoît,Le Goff"),
            culture("Łukasz=lukasz,Zofia,Michał=michal,Agnieszka,Paweł=pawel,Żaneta", "Nowak,Wójcik,Dąbrowska,Żak"),
            culture("İrem,Işıl=isil,Çağlar,Gülşen,İlker,Ömer", "Yılmaz=yilmaz,Şahin,Işık=isik,Çelik,Doğan,Kılıç=kilic"),
            culture("Søren=soren,Åse,Bjørk=bjork,Þóra=thora,Jón,Aino", "Ødegård=odegard,Nyström,Jónsdóttir,Mäkinen"),
            culture("Nguyên,Thị Hoa,Minh,Đức=duc,Linh,Phương", "Trần,Lê,Phạm,Hoàng,Đỗ=do,Bùi"),
            culture("Дмитрий=dmitry,Ольга=olga,Юрий=yuri,Анна=anna", "Соколов=sokolov,Щукин=shchukin,Орлова=orlova"),
            culture(
                    "Ελένη=eleni,Γιώργος=giorgos,Νίκος=nikos,Μαρία=maria",
                    "Παππάς=pappas,Ιωάννου=ioannou,Βλάχος=vlachos"),
            culture("伟=wei,芳=fang,秀英=xiuying,磊=lei", "李=li,王=wang,欧阳=ouyang,陈=chen"),
            culture("さくら=sakura,陽翔=haruto,Kenji,Yūko", "佐藤=sato,高橋=takahashi,Ōno,Itō"),
            culture("ليلى=layla,Omar,يوسف=yusuf,Fātima", "حداد=haddad,al-Khatib,منصور=mansour,Ben Salah"),
            culture("Aarav,Priya,Anjali,Rohan,Lakshmi,Vikram", "Sharma,Patel,Iyer,Subramaniam,Chowdhury,Singh"),
            culture("Chidi,Ngozi,Olúwáṣeun=oluwaseun,Amara,Kwame,Thandiwe", "Okafor,Adébáyọ̀=adebayo,Mensah,Ndlovu"));

    private static Culture culture(String givenNames, String familyNames) {
        return new Culture(names(givenNames), names(familyNames));
    }

    private static List<Name> names(String list) {
        return Arrays.stream(list.split(",", -1)).map(Name::of).toList();
    }

    /**
     * A name.
     *
     * @param written as its bearer writes it
     * @param latin in lower case letters from a to z, for an address
     */
    record Name(String written, String latin) {

        private static Name of(String text) {
            int separator = text.indexOf('=');
            return separator < 0
                    ? new Name(text, plain(text))
                    : new Name(text.substring(0, separator), text.substring(separator + 1));
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }
}
