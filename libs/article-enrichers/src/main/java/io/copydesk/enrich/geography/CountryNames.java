package io.copydesk.enrich.geography;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.UResourceBundleIterator;
import io.copydesk.enrich.words.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** What countries are called in a language: CLDR's names, the short ones and variants too, and a few that it lacks. */
final class CountryNames {

    private static final List<String> TABLES = List.of("Countries", "Countries%short", "Countries%variant");

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private CountryNames() {}

    /**
     * The countries' codes by their names, as {@link PlaceName#key} has them.
     *
     * @param language BCP 47; one that CLDR doesn't know has no names
     */
    static Map<String, String> of(String language) {
        Map<String, String> names = new HashMap<>();
        UResourceBundle bundle =
                UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, ULocale.forLanguageTag(language));
        // ICU falls back to another language where it does not know this one.
        if (!new ULocale(bundle.getULocale().toString()).getLanguage().equals(new ULocale(language).getLanguage())) {
            return names;
        }
        for (String table : TABLES) {
            read(bundle, table, names);
        }
        for (String line : WordList.read(CountryNames.class, "countries/" + language + ".txt")) {
            int equals = line.indexOf('=');
            names.put(PlaceName.key(line.substring(equals + 1).replace('_', ' ')), line.substring(0, equals));
        }
        return names;
    }

    /**
     * What is larger than a country: continents and their parts, unions of countries; {@link PlaceName#key keys} of English
     * names. None of them is the village that is called so, too.
     */
    static Set<String> largerThanCountries() {
        UResourceBundle names = UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, ULocale.ENGLISH)
                .get("Countries");
        Set<String> larger = new HashSet<>();
        for (UResourceBundleIterator i = names.getIterator(); i.hasNext(); ) {
            UResourceBundle region = i.next();
            if (!CODES.contains(region.getKey()) && region.getType() == UResourceBundle.STRING) {
                larger.add(PlaceName.key(region.getString()));
            }
        }
        larger.removeAll(of("en").keySet());
        return larger;
    }

    private static void read(UResourceBundle bundle, String table, Map<String, String> names) {
        try {
            for (UResourceBundleIterator i = bundle.get(table).getIterator(); i.hasNext(); ) {
                UResourceBundle country = i.next();
                if (CODES.contains(country.getKey())) {
                    // "Myanmar (Burma)": what is in brackets is another name or says which one.
                    String name = country.getString();
                    int bracket = name.indexOf(" (");
                    names.putIfAbsent(PlaceName.key(bracket < 0 ? name : name.substring(0, bracket)), country.getKey());
                }
            }
        } catch (MissingResourceException e) {
            // Not every language has short names and variants.
            return;
        }
    }
}
