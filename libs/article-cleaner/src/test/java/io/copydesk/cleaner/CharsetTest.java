package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetTest {

    private static final String GERMAN =
            "Der Bürgermeister von Köln grüßte die Gäste – „schön“, sagte er, „daß Sie da sind“.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | Der Bürgermeister von Köln grüßte die Gäste – „schön“, sagte er, „daß Sie da sind“.
            windows-1252 | Le maire a été élu à l'unanimité, après un débat très animé où chacun a pu s'exprimer.
            Shift_JIS    | 東京の天気は晴れで、最高気温は二十五度になる見込みです。週末は雨が降るでしょう。
            EUC-JP       | 東京の天気は晴れで、最高気温は二十五度になる見込みです。週末は雨が降るでしょう。
            UTF-16BE     | 東京の天気は晴れで、最高気温は二十五度になる見込みです。週末は雨が降るでしょう。
            UTF-16LE     | 東京の天気は晴れで、最高気温は二十五度になる見込みです。週末は雨が降るでしょう。
            GB18030      | 北京今天天气晴朗，最高气温二十五度。市民在公园里散步，孩子们在湖边放风筝。
            UTF-16BE     | 北京今天天气晴朗，最高气温二十五度。市民在公园里散步，孩子们在湖边放风筝。
            EUC-KR       | 서울의 날씨는 맑고 최고 기온은 이십오 도가 될 전망입니다. 주말에는 비가 오겠습니다.
            Big5         | 臺北今天天氣晴朗，最高氣溫二十五度。市民在公園裡散步，孩子們在湖邊放風箏。
            ISO-2022-JP  | 東京の天気は晴れで、最高気温は二十五度になる見込みです。週末は雨が降るでしょう。
            windows-1250 | Burmistrz otworzył wczoraj nowy most nad rzeką. Świętowało go pół miasta, źle poszło tylko z pogodą.
            ISO-8859-2   | Burmistrz otworzył wczoraj nowy most nad rzeką. Świętowało go pół miasta, źle poszło tylko z pogodą.
            x-windows-874 | นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวานนี้ ชาวเมืองจำนวนมากมาร่วมงาน
            windows-1253 | Ο δήμαρχος εγκαινίασε χθες τη νέα γέφυρα πάνω από το ποτάμι. Στην τελετή ήταν όλη η πόλη.
            windows-1255 | ראש העיר חנך אתמול את הגשר החדש מעל הנהר. תושבים רבים באו לטקס.
            windows-1256 | افتتح رئيس البلدية أمس الجسر الجديد فوق النهر. وحضر الحفل كثير من السكان.
            windows-1254 | Belediye başkanı dün nehrin üzerindeki yeni köprüyü açtı. Törene çok sayıda şehirli katıldı.
            KOI8-R       | Мэр города открыл новый мост через реку. На церемонии присутствовали жители и гости.
            windows-1251 | Мэр города открыл новый мост через реку. На церемонии присутствовали жители и гости.
            """)
    void bytesWithoutADeclarationAreReadRight(String charset, String text) {
        assertThat(Page.read(text.getBytes(Charset.forName(charset)), null, null)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void utf16IsToldByItsMark() {
        assertThat(Page.read(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16LE), null, null)
                        .text())
                .isEqualTo(GERMAN);
        assertThat(Page.read(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16BE), null, null)
                        .text())
                .isEqualTo(GERMAN);
    }

    @Test
    void utf16WithoutAMarkIsToldByItsZeros() {
        assertThat(Page.read(GERMAN.getBytes(StandardCharsets.UTF_16LE), null, null)
                        .text())
                .isEqualTo(GERMAN);
        assertThat(Page.read(GERMAN.getBytes(StandardCharsets.UTF_16BE), null, null)
                        .text())
                .isEqualTo(GERMAN);
    }

    @Test
    void utf8MarkIsDropped() {
        assertThat(Page.read(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_8), null, null)
                        .text())
                .isEqualTo(GERMAN);
    }

    @Test
    void contentTypeIsBelieved() {
        byte[] bytes = "Ελληνικά".getBytes(Charset.forName("windows-1253"));
        assertThat(Page.read(bytes, "text/plain; charset=windows-1253", null).text())
                .isEqualTo("Ελληνικά");
    }

    @Test
    void metaElementIsBelieved() {
        byte[] bytes = "<html><head><meta charset='koi8-r'></head><p>Привет".getBytes(Charset.forName("KOI8-R"));
        assertThat(Page.read(bytes, "text/html", null).text()).endsWith("Привет");
    }

    @Test
    void aWrongDeclarationIsNotBelieved() {
        byte[] bytes = GERMAN.getBytes(Charset.forName("windows-1252"));
        assertThat(Page.read(bytes, "text/plain; charset=utf-8", null).text()).isEqualTo(GERMAN);
    }

    @Test
    void pageStoredAgainInUtf8KeepsItsOldDeclarationAndIsReadAsUtf8() {
        String page = "<html><head><meta charset='iso-8859-1'></head><p>" + GERMAN;
        assertThat(Page.read(page.getBytes(StandardCharsets.UTF_8), "text/html", null)
                        .text())
                .isEqualTo(page);
    }
}
