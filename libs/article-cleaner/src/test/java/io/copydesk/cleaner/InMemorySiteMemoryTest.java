package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InMemorySiteMemoryTest {

    private final List<String> heard = new ArrayList<>();
    private final InMemorySiteMemory memory = new InMemorySiteMemory(
            2, 3, (site, trait, before, now) -> heard.add(site + " " + trait + " " + before.size() + ">" + now.size()));

    private static Sighting article(int number) {
        return new Sighting(number, -number);
    }

    @Test
    void everyArticleCountsOnce() {
        memory.remember("a", article(1), List.of(7L));
        memory.remember("a", article(1), List.of(7L));
        memory.remember("a", new Sighting(1, 99), List.of(7L));
        memory.remember("a", new Sighting(99, -1), List.of(7L));
        assertThat(memory.sightings("a", 7)).containsExactly(article(1));
        assertThat(heard).containsExactly("a 7 0>1");
    }

    @Test
    void aFewArticlesAreEnough() {
        for (int i = 1; i < 10; i++) {
            memory.remember("a", article(i), List.of(7L));
        }
        assertThat(memory.sightings("a", 7)).containsExactly(article(1), article(2), article(3), article(4));
        assertThat(heard).hasSize(4);
    }

    @Test
    void traitThatWasNotSeenForLongestIsForgottenFirst() {
        memory.remember("a", article(1), List.of(1L, 2L, 3L));
        memory.remember("a", article(2), List.of(1L, 4L));
        assertThat(memory.sightings("a", 2)).isEmpty();
        assertThat(memory.sightings("a", 1)).hasSize(2);
        assertThat(memory.traits()).isEqualTo(3);
        assertThat(heard).contains("a 2 1>0");
    }

    @Test
    void siteThatWasNotSeenForLongestIsForgottenFirst() {
        memory.remember("a", article(1), List.of(1L, 2L));
        memory.remember("b", article(1), List.of(1L));
        memory.sightings("a", 1);
        memory.remember("c", article(1), List.of(1L));
        assertThat(memory.sightings("b", 1)).isEmpty();
        assertThat(memory.sightings("a", 1)).hasSize(1);
        assertThat(memory.sites()).isEqualTo(2);
        assertThat(memory.traits()).isEqualTo(3);
        assertThat(heard).contains("b 1 1>0");
    }

    @Test
    void whatAnotherMemoryKnowsIsAddedAndNotPassedOn() {
        memory.remember("a", article(1), List.of(1L));
        heard.clear();
        memory.learn("a", 1, List.of(article(1), article(2)));
        memory.learn("b", 5, List.of(article(3)));
        assertThat(memory.sightings("a", 1)).containsExactly(article(1), article(2));
        assertThat(memory.sightings("b", 5)).containsExactly(article(3));
        assertThat(heard).isEmpty();
    }

    @Test
    void whatAnotherMemoryForgotIsForgotten() {
        memory.learn("a", 1, List.of(article(1)));
        memory.forget("a", 1);
        memory.forget("nowhere", 1);
        assertThat(memory.sites()).isZero();
        assertThat(memory.traits()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        InMemorySiteMemory shared = new InMemorySiteMemory();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                long trait = i % 200;
                Sighting article = article(i / 200 + 1);
                all.add(threads.submit(() -> shared.remember("a", article, List.of(trait))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (long trait = 0; trait < 200; trait++) {
            assertThat(shared.sightings("a", trait)).hasSize(4);
        }
    }
}
