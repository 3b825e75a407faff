package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.metadata.Dates;
import io.copydesk.cleaner.metadata.VisibleDates;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-03",
                "2024/5/3",
                "03.05.2024",
                "3. 5. 2024",
                "Friday, May 3rd, 2024",
                "3rd of May 2024",
                "am 3. Mai 2024",
                "le 3 mai 2024",
                "3 de mayo de 2024",
                "3 de Maio de 2024",
                "3 maggio 2024",
                "3 maja 2024",
                "3 мая 2024 г.",
                "2024年5月3日",
                "2024년 5월 3일",
                "03-May-2024",
                "3 May ’24"
            })
    void spellingsOfADay(String text) {
        assertThat(Dates.find(text)).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03/05/2024", "2024-13-03", "31.04.2024", "May 2024", "version 1.5.2024.7", "call 030 5 2024"})
    void whatIsNoDayOrTwoDaysIsNotRead(String text) {
        assertThat(Dates.find(text)).isNull();
    }

    @Test
    void timesAndZones() {
        assertThat(Dates.read("2024-05-03T23:30:15.250-04:00"))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T23:30:15-04:00"));
        assertThat(Dates.read("2024-05-03 10:00:00+0200")).isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00+02:00"));
        assertThat(Dates.read("May 3, 2024 10:30 PM")).isEqualTo(OffsetDateTime.parse("2024-05-03T22:30:00Z"));
        assertThat(Dates.read("3. Mai 2024 um 10:30 Uhr")).isEqualTo(OffsetDateTime.parse("2024-05-03T10:30:00Z"));
        assertThat(Dates.read("3 May 2024, 10:30 EDT")).isEqualTo(OffsetDateTime.parse("2024-05-03T10:30:00-04:00"));
        assertThat(Dates.read("Fri, 3 May 2024 10:30:00 GMT")).isEqualTo(OffsetDateTime.parse("2024-05-03T10:30:00Z"));
        assertThat(Dates.read("20240503T103000Z")).isEqualTo(OffsetDateTime.parse("2024-05-03T10:30:00Z"));
    }

    @Test
    void languageTellsDayFromMonth() {
        assertThat(VisibleDates.dateline("03/05/2024", "en-GB", null))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(VisibleDates.dateline("03/05/2024", "en-US", null))
                .isEqualTo(OffsetDateTime.parse("2024-03-05T00:00:00Z"));
        assertThat(VisibleDates.dateline("03/05/2024", "fr", null))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(VisibleDates.dateline("03/05/2024", "en", null)).isNull();
        assertThat(VisibleDates.dateline("03.05.24", "de", null))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }

    @Test
    void datelineIsOfPublicationOnly() {
        assertThat(VisibleDates.dateline("Updated 5 May 2024", "en", null)).isNull();
        assertThat(VisibleDates.dateline("Published 3 May 2024, updated 5 May 2024", "en", null))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(VisibleDates.dateline("Updated 5 May 2024, published 3 May 2024", "en", null))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(VisibleDates.dateline("© 3 May 2024 The Islander", "en", null))
                .isNull();
        assertThat(VisibleDates.dateline(
                        "The ferry had failed on 3 May 2024, and for three months the islanders came over in boats.",
                        "en",
                        null))
                .isNull();
    }

    @Test
    void addressTellsDayFromMonthWhereTheLanguageIsNotKnown() {
        OffsetDateTime may = OffsetDateTime.parse("2024-05-03T00:00:00Z");
        assertThat(VisibleDates.dateline("03/05/2024", null, "https://jornal.example.br/ferry"))
                .isEqualTo(may);
        assertThat(VisibleDates.dateline("05/03/2024", null, "https://news.example.us/ferry"))
                .isEqualTo(may);
        assertThat(VisibleDates.dateline("03/05/2024", null, "https://news.example.com/ferry"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.01.202430. Januar 2024",
                "30. Januar 202430. Januar 2024",
                "30/01/202429/01/2024",
                "January 30, 20247:55 AM",
                "Madrid-30/01/2024 20:00",
                "01.30.2024 07:00 AM"
            })
    void daysThatAreGluedToSomethingAreRead(String line) {
        assertThat(VisibleDates.dateline(line, null, null).toLocalDate()).isEqualTo(LocalDate.of(2024, 1, 30));
    }

    @Test
    void aLongNumberHasNoDay() {
        assertThat(VisibleDates.dateline("30.01.20241234567", null, null)).isNull();
    }

    @Test
    void dayInAnAddress() {
        assertThat(Dates.inUrl("https://example.org/2024/05/03/ferry"))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(Dates.inUrl("https://example.org/news/03-05-2024"))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(Dates.inUrl("https://example.org/news/03052024-ferry"))
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(Dates.inUrl("https://example.org/2024/05/ferry")).isNull();
        assertThat(Dates.inUrl("https://example.org/news/45-05-2024")).isNull();
        assertThat(Dates.inUrl("https://example.org/news/0305202417")).isNull();
        assertThat(Dates.inUrl(null)).isNull();
    }
}
