package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A whole page as a reader copies it, a block a line. */
class CopiedPageTest {

    private static final String COPIED_PAGE = """
            Harbour Herald
            Home
            News
            Sport
            Weather
            Harbour wall holds against the worst storm in thirty years
            By Ann Ash and Tom Reed
            3 May 2024, 17:47
            Share
            The harbour wall at Northport held last night against the worst storm that the town has seen for thirty years, and nobody was hurt.
            Waves of six metres broke over the wall from ten in the evening until dawn, the harbour master said, and threw stones as large as loaves into the street behind it.
            "We stood at the window and counted the waves," said Ida Stone, who has lived at the harbour since 1961. "We stopped at four hundred."
            The wall was raised by a metre two years ago, after a smaller storm had flooded the fish market and forty cellars.
            The town council will meet on Monday to look at the damage. Engineers expect that the repairs will be done before the summer.
            Related articles
            Ferry to the islands stays in port until Sunday
            Fish market opens its new hall in autumn
            Sign up for our newsletter
            Get the news of the day in your inbox every morning.
            © 2024 Harbour Herald. All rights reserved.
            """;

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String text) {
        return cleaner.clean(Page.ofText(text, null));
    }

    @Test
    void bylineAndDayAreReadOffTheLinesNearTheTitle() {
        CleanedArticle article = clean(COPIED_PAGE);
        assertThat(article.title()).isEqualTo("Harbour wall holds against the worst storm in thirty years");
        assertThat(article.authors()).containsExactly("Ann Ash", "Tom Reed");
        assertThat(article.publishedAt()).isEqualTo("2024-05-03T17:47Z");
        assertThat(article.publishedFrom()).isEqualTo("text");
    }

    @Test
    void whatFollowsTheArticleIsLeftOut() {
        CleanedArticle article = clean(COPIED_PAGE);
        assertThat(article.paragraphs())
                .hasSize(5)
                .last()
                .asString()
                .startsWith("The town council will meet on Monday");
        assertThat(article.removed())
                .contains(
                        new Removed("Share", "share-bar"),
                        new Removed("3 May 2024, 17:47", "byline"),
                        new Removed("Related articles", "related-links"),
                        new Removed("Ferry to the islands stays in port until Sunday", "related-links"),
                        new Removed("Sign up for our newsletter", "newsletter"));
    }

    @Test
    void theDayOfTheAddressGoesBeforeThatOfTheText() {
        CleanedArticle article =
                cleaner.clean(Page.ofText(COPIED_PAGE, "https://herald.example/2024/05/02/harbour-wall-holds"));
        assertThat(article.publishedAt()).isEqualTo("2024-05-02T00:00Z");
        assertThat(article.publishedFrom()).isEqualTo("url");
    }

    @Test
    void itemsOfANumberedListStay() {
        assertThat(clean("""
                        Valley Gazette
                        Home
                        News
                        Five walks for the first warm days of the year
                        By Ann Ash
                        The snow has gone from the valley, and the paths are dry again. We have walked the five that we like best and tell where the tea is good.
                        1. The mill path
                        It follows the river for six kilometres and has benches at every bend. Children like the stepping stones below the weir.
                        2. The old railway
                        The rails were lifted in 1972, and the line is flat from end to end. Take a lamp for the tunnel, which is longer than it looks.
                        3. The ridge
                        On clear days one sees the sea from here. The climb takes an hour, and there is no water on the way.
                        All paths are marked in yellow, and the bus from the station stops at each of them on Sundays.
                        Share
                        Related articles
                        Sign up for our newsletter
                        """).paragraphs()).contains("1. The mill path", "2. The old railway", "3. The ridge");
    }

    @Test
    void teasersOfFurtherArticlesStayOutThoughTheyAreProse() {
        assertThat(clean(COPIED_PAGE.replace("Sign up for our newsletter", """
                                Latest news
                                Orchard owners count their losses
                                2 May 2024
                                The late frost has taken most of the cherries in the south of the county, growers told this newspaper on Friday.
                                Read more
                                School choir sings in the capital
                                1 May 2024
                                Forty pupils travelled by night train to a festival, and came home with a silver cup and many stories.
                                Read more
                                Sign up for our newsletter""")).paragraphs())
                .hasSize(5);
    }

    @Test
    void theAuthorsBiographyStaysOut() {
        assertThat(clean(COPIED_PAGE.replace("Related articles", """
                                About the author
                                Ann Ash is a reporter for the Harbour Herald. She writes about the sea and lives in Northport with two dogs. Follow her on Twitter.
                                Related articles""")).paragraphs())
                .hasSize(5);
    }

    @Test
    void numberedListStaysWhole() {
        String list = "These are the things that the town wants to buy for the harbour before the summer is over.\n"
                + "1) Lamps for the wall\nhttps://shop.example/1\n2) Rope, blue\nhttps://shop.example/2\n"
                + "3) Two ladders\nhttps://shop.example/3\n4) Paint\nhttps://shop.example/4\n5) A bell\nhttps://shop.example/5\n";
        assertThat(clean(COPIED_PAGE.replace("Related articles", list + "Related articles"))
                        .paragraphs())
                .contains("1) Lamps for the wall", "4) Paint", "5) A bell", "https://shop.example/5")
                .doesNotContain("Related articles");
    }
}
