package io.copydesk.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityJoinerTest {

    /** Joins names of one type, each a line of a text. */
    private static List<String> join(EntityType type, String... names) {
        String text = String.join("\n", names);
        List<Mention> mentions = new ArrayList<>();
        int start = 0;
        for (String name : names) {
            mentions.add(new Mention(type, start, start + name.length(), 0.9));
            start += name.length() + 1;
        }
        return EntityJoiner.join(text, mentions).stream()
                .map(entity -> entity.name() + " " + entity.mentions().size())
                .toList();
    }

    @Test
    void aPersonIsOneByFirstLastAndMiddleNames() {
        assertThat(join(EntityType.PER, "Blinken", "Antony Blinken", "Antony J. Blinken", "Xi Jinping", "Xi"))
                .containsExactly("Antony J. Blinken 3", "Xi Jinping 2");
    }

    @Test
    void twoOfOneNameStayApart() {
        assertThat(join(EntityType.PER, "Hillary Clinton", "Bill Clinton"))
                .containsExactly("Hillary Clinton 1", "Bill Clinton 1");
    }

    @Test
    void initialsLeaveSmallWordsOut() {
        assertThat(join(
                        EntityType.ORG,
                        "WHO",
                        "World Health Organization",
                        "U.N.",
                        "United Nations",
                        "Bank of Japan",
                        "BJ"))
                .containsExactly("World Health Organization 2", "United Nations 2", "Bank of Japan 2");
    }

    @Test
    void aCompanyIsOneWithAndWithoutItsForm() {
        assertThat(join(
                        EntityType.ORG,
                        "Huawei",
                        "Huawei Technologies",
                        "Asia Society",
                        "Asia Society Policy Institute"))
                .containsExactly("Huawei Technologies 2", "Asia Society 1", "Asia Society Policy Institute 1");
    }

    @Test
    void aCountryIsOneByItsShortNames() {
        assertThat(join(EntityType.LOC, "U.S.", "USA", "America", "UK", "Britain", "South America"))
                .containsExactly("United States 3", "United Kingdom 2", "South America 1");
    }
}
