package io.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectionTest {

    private static final LanguageDetection DETECTION = new LanguageDetection();

    private static final String ENGLISH =
            "The council voted on Monday night to keep the old library open for another two"
                    + " years, after hundreds of people had signed a letter against its closure.";
    private static final String GERMAN =
            "Der Gemeinderat hat am Montagabend beschlossen, die alte Bücherei noch zwei Jahre"
                    + " offen zu halten, nachdem Hunderte einen Brief gegen die Schließung unterschrieben hatten.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council voted on Monday night to keep the old library open for another two years, after hundreds of people signed a letter.",
                "de | Der Gemeinderat hat am Montagabend beschlossen, die alte Bücherei noch zwei Jahre offen zu halten, weil viele dagegen waren.",
                "fr | Le conseil municipal a décidé lundi soir de garder la vieille bibliothèque ouverte pendant deux ans encore, malgré son coût.",
                "es | El ayuntamiento decidió el lunes por la noche mantener abierta la vieja biblioteca dos años más, a pesar de lo que cuesta.",
                "it | Il consiglio comunale ha deciso lunedì sera di tenere aperta la vecchia biblioteca per altri due anni, nonostante i costi.",
                "pt | A câmara municipal decidiu na segunda-feira à noite manter a velha biblioteca aberta por mais dois anos, apesar do custo.",
                "nl | De gemeenteraad heeft maandagavond besloten de oude bibliotheek nog twee jaar open te houden, ondanks de hoge kosten ervan.",
                "sv | Kommunfullmäktige beslutade på måndagskvällen att hålla det gamla biblioteket öppet i två år till, trots att det är dyrt.",
                "no | Kommunestyret bestemte mandag kveld at det gamle biblioteket skal holdes åpent i to år til, selv om det koster mye penger.",
                "pl | Rada miasta zdecydowała w poniedziałek wieczorem, że stara biblioteka pozostanie otwarta jeszcze przez dwa lata.",
                "cs | Zastupitelstvo v pondělí večer rozhodlo, že stará knihovna zůstane otevřená ještě dva roky, přestože je její provoz drahý.",
                "hu | A képviselő-testület hétfő este úgy döntött, hogy a régi könyvtár még két évig nyitva marad, bár a fenntartása drága.",
                "fi | Kunnanvaltuusto päätti maanantai-iltana pitää vanhan kirjaston auki vielä kaksi vuotta, vaikka sen ylläpito on kallista.",
                "tr | Belediye meclisi pazartesi akşamı eski kütüphaneyi iki yıl daha açık tutmaya karar verdi, çünkü yüzlerce kişi mektup imzaladı.",
                "vi | Hội đồng thành phố đã quyết định vào tối thứ Hai sẽ giữ thư viện cũ mở cửa thêm hai năm nữa, dù chi phí rất cao.",
                "ru | Городской совет в понедельник вечером решил оставить старую библиотеку открытой ещё на два года, несмотря на расходы.",
                "uk | Міська рада в понеділок увечері вирішила залишити стару бібліотеку відкритою ще на два роки, попри великі витрати.",
                "bg | Общинският съвет реши в понеделник вечерта старата библиотека да остане отворена още две години, въпреки разходите.",
                "el | Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα το βράδυ να μείνει ανοιχτή η παλιά βιβλιοθήκη για δύο ακόμη χρόνια.",
                "he | מועצת העיר החליטה ביום שני בערב להשאיר את הספרייה הישנה פתוחה לשנתיים נוספות, למרות העלות הגבוהה שלה.",
                "ar | قرر مجلس المدينة مساء الاثنين إبقاء المكتبة القديمة مفتوحة لمدة عامين آخرين على الرغم من تكلفتها المرتفعة على السكان.",
                "fa | شورای شهر دوشنبه شب تصمیم گرفت کتابخانه قدیمی را با وجود هزینه‌های زیاد آن دو سال دیگر باز نگه دارد.",
                "hi | नगर परिषद ने सोमवार की रात पुरानी लाइब्रेरी को दो साल और खुला रखने का फैसला किया, हालांकि इसका खर्च बहुत अधिक है।",
                "bn | নগর পরিষদ সোমবার রাতে পুরোনো গ্রন্থাগারটি আরও দুই বছর খোলা রাখার সিদ্ধান্ত নিয়েছে, যদিও এর খরচ অনেক বেশি।",
                "ta | பழைய நூலகத்தை மேலும் இரண்டு ஆண்டுகள் திறந்து வைக்க நகர சபை திங்கட்கிழமை இரவு முடிவு செய்தது.",
                "th | สภาเมืองมีมติเมื่อคืนวันจันทร์ให้เปิดห้องสมุดเก่าต่อไปอีกสองปี แม้ว่าจะมีค่าใช้จ่ายสูงก็ตาม",
                "ja | 市議会は月曜日の夜、古い図書館をあと二年間開けておくことを決めた。費用は高いが、多くの市民が署名した。",
                "zh | 市议会周一晚上决定，尽管费用很高，旧图书馆仍将再开放两年，因为数百名市民在请愿书上签了名。",
                "ko | 시의회는 월요일 밤 비용이 많이 들지만 오래된 도서관을 2년 더 열어 두기로 결정했다. 시민 수백 명이 서명했다.",
                "ka | საკრებულომ ორშაბათს საღამოს გადაწყვიტა, რომ ძველი ბიბლიოთეკა კიდევ ორი წელი ღია დარჩება.",
                "hy | Քաղաքային խորհուրդը երկուշաբթի երեկոյան որոշեց հին գրադարանը բաց պահել ևս երկու տարի։",
                "am | የከተማው ምክር ቤት ሰኞ ማታ አሮጌው ቤተ መጻሕፍት ለተጨማሪ ሁለት ዓመታት ክፍት ሆኖ እንዲቆይ ወሰነ።",
            })
    void languageIsToldByOneSentence(String language, String sentence) {
        assertThat(detect(null, sentence).code()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "Hello",
                "東京",
                "12345 67890 — 1:0, 2:1 (3.5 %)",
                "https://example.org/a/b?c=d",
                "ACME 189.30 +1.2% BETA 402.11 -0.4% GAMA 140.22 DELT 171.80",
                "FC Nordtal 3:2 Real Ellory",
                "1. Nordtal 34 84 2. Ellory 34 70 3. Kestrel 34 65",
                "public static void main(String[] args) { System.out.println(x); }",
                "for (int i = 0; i < n; i++) { sum += a[i] * b[i]; } return sum; } private final Map<String, Integer> index = new HashMap<>();",
                "<div class=\"story\"><span id=\"headline\">x</span></div>",
                "asdf qwer zxcv uiop",
                "The Gemeinderat hat am Monday night beschlossen that the library zwei Jahre stays open und people sind happy."
            })
    void withTooLittleOrTooManyLanguagesItIsNotKnown(String text) {
        assertThat(detect(null, text)).isEqualTo(new DetectedLanguage("und", null));
    }

    @Test
    void aWholeArticleIsBeyondDoubt() {
        assertThat(DETECTION.detect(Articles.bridge())).isEqualTo(new DetectedLanguage("en", 1.0));
        assertThat(DETECTION.detect(Articles.reservoir())).isEqualTo(new DetectedLanguage("de", 1.0));
    }

    @Test
    void whatThePageClaimsDoesNotOutweighItsText() {
        assertThat(detect("en", GERMAN).code()).isEqualTo("de");
        assertThat(detect("de-AT", ENGLISH).code()).isEqualTo("en");
    }

    @Test
    void whatThePageClaimsDecidesWhereTheTextIsTooShortToBeSureOf() {
        String headline = "Oslo open 2026";

        assertThat(detect(null, headline).code()).isEqualTo("und");
        assertThat(detect("no-NO", headline).code()).isEqualTo("und");
        assertThat(detect("no", "Bil kolliderte i tunnel").code()).isEqualTo("no");
        assertThat(detect("da", "Bil kolliderte i tunnel").code()).isEqualTo("da");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Council to keep library open",
                "de | Neue Regeln für Windräder an der Küste",
                "fr | La vieille bibliothèque reste ouverte",
                "es | El puente viejo se cierra al tráfico",
                "it | Chiuso il ponte vecchio fino a giugno",
                "pt | Ponte velha fecha até ao verão",
                "nl | Brug blijft dicht tot na de zomer",
                "sv | Bron stängs för reparation i sommar",
                "da | Broen lukkes for reparation til sommer",
                "no | Brua stenges for reparasjon til sommeren",
                "fi | Vanha silta suljetaan korjausten ajaksi",
                "pl | Stary most zamknięty do końca lata",
                "cs | Starý most bude uzavřen až do léta",
                "hu | Nyárig lezárják a régi hidat",
                "tr | Eski köprü yaza kadar kapalı kalacak",
                "ru | Старый мост закроют до конца лета",
                "uk | Старий міст закриють до кінця літа",
                "ar | إغلاق الجسر القديم حتى نهاية الصيف",
                "ja | 古い橋、夏まで通行止め 修理のため",
            })
    void aHeadlineAloneTellsItsLanguage(String language, String headline) {
        assertThat(DETECTION.detect(Articles.article(headline)).code()).isEqualTo(language);
        assertThat(detect(null, headline).code()).isEqualTo(language);
    }

    @Test
    void whatThePageClaimsTellsKinInOneScriptApart() {
        String yiddish =
                "די שטאָטראַט האָט באַשלאָסן מאָנטיק ביי נאַכט צו האַלטן די אַלטע ביבליאָטעק אָפֿן נאָך צוויי יאָר.";

        assertThat(detect("yi", yiddish).code()).isEqualTo("yi");
    }

    @Test
    void namesInAnotherScriptDoNotMislead() {
        assertThat(detect(
                                null,
                                "Компания Northwind Traders и фонд Blue Yonder Capital открыли в городе новый завод, сообщила"
                                        + " пресс-служба мэрии в среду. На заводе будут работать триста человек.")
                        .code())
                .isEqualTo("ru");
    }

    @Test
    void anArticleInTwoLanguagesIsInTheOneThatMostOfItIsIn() {
        String english = String.join(" ", Collections.nCopies(3, ENGLISH));
        String german = String.join(" ", Collections.nCopies(6, GERMAN));

        DetectedLanguage language = DETECTION.detect(Articles.article(null, english, german));

        assertThat(language.code()).isEqualTo("de");
        assertThat(language.confidence()).isLessThan(0.8);
    }

    @Test
    void titleCountsToo() {
        assertThat(DETECTION
                        .detect(Articles.article(
                                "Council keeps the old library open for another two years", "After a long debate."))
                        .code())
                .isEqualTo("en");
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() {
        List<String> texts = List.of(ENGLISH, GERMAN);
        List<String> alone =
                texts.stream().map(text -> detect(null, text).toString()).toList();

        List<String> together = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> detect(null, texts.get(i % 2)).toString())
                .distinct()
                .toList();

        assertThat(together).containsExactlyInAnyOrderElementsOf(alone);
    }

    private static DetectedLanguage detect(String claim, String text) {
        return DETECTION.detect(Articles.claiming(claim, null, text));
    }
}
