package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came again on the articles of a site, a block or the like: the value of {@link Topics#SITES_CHROME}. A key without a value
 * says that it is forgotten.
 *
 * @param schemaVersion the version of this form, see {@link SchemaVersion}
 * @param site host, without {@code www.}
 * @param trait its fingerprint, 16 hexadecimal digits
 * @param articles the first few articles that had it
 */
public record SiteTrait(String schemaVersion, String site, String trait, List<Article> articles) {

    /**
     * An article that had it.
     *
     * @param address fingerprint of its address
     * @param title fingerprint of its title
     */
    public record Article(int address, int title) {}

    public SiteTrait {
        schemaVersion = Absent.or(schemaVersion, SchemaVersion.CURRENT);
        Absent.required(site, "site");
        Absent.required(trait, "trait");
        articles = Absent.orEmpty(articles);
    }

    /** Of this version. */
    public static SiteTrait of(String site, long trait, List<Article> articles) {
        return new SiteTrait(SchemaVersion.CURRENT, site, HexFormat.of().toHexDigits(trait), articles);
    }

    /**
     * What a key says: the trait of a site, without its articles.
     *
     * @throws RefusedException if it is no such key
     */
    public static SiteTrait ofKey(byte @Nullable [] key) {
        String text = key == null ? "" : new String(key, UTF_8);
        int space = text.lastIndexOf(' ');
        if (space < 1) {
            throw new RefusedException("the key is no site and trait");
        }
        return new SiteTrait(SchemaVersion.CURRENT, text.substring(0, space), text.substring(space + 1), List.of());
    }

    /** The record's key: the site, a space and the fingerprint. */
    public byte[] key() {
        return (site + ' ' + trait).getBytes(UTF_8);
    }

    /**
     * The trait as a number.
     *
     * @throws RefusedException if it is no fingerprint
     */
    public long fingerprint() {
        try {
            return HexFormat.fromHexDigitsToLong(trait);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("the trait is no fingerprint of hexadecimal digits", e);
        }
    }
}
