package io.copydesk.enrich.geography;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** What cities are called in a language: CLDR has those that time zones are named after, some four hundred. */
final class CityNames {

    private CityNames() {}

    /**
     * A city.
     *
     * @param name in the language asked for
     * @param english its English name
     * @param country ISO 3166-1, two letters
     */
    record CityName(String name, String english, String country) {}

    /** The cities' names in a language: BCP 47. In one that CLDR doesn't know they have another one's. */
    static List<CityName> of(String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        List<CityName> cities = new ArrayList<>();
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = names.getExemplarLocationName(zone);
            String inEnglish = english.getExemplarLocationName(zone);
            if (name != null && inEnglish != null) {
                cities.add(new CityName(name, inEnglish, TimeZone.getRegion(zone)));
            }
        }
        return cities;
    }
}
