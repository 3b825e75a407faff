package io.copydesk.entities;

/**
 * Lists of names. Immutable; the resource {@code names.tsv} has a name a line, and the lists that it is on.
 */
final class Gazetteer {

    /** The lists. */
    enum NameList {
        /** Towns of 200,000 people and more, and of 15,000 and more (GeoNames). */
        BIGCITY,
        CITY,
        /** First-level divisions of countries (GeoNames). */
        ADMIN,
        /** Countries and territories, languages (CLDR). */
        COUNTRY,
        LANG,
        /** People, places, groups, times, others and adjectives of names (WordNet). */
        WPER,
        WLOC,
        WGRP,
        WTIME,
        WOTHER,
        WADJ,
        /** First and last words of people's names (WordNet). */
        FIRST,
        LAST,
        /** No list: longer names begin so. */
        BEGINNING;

        @SuppressWarnings("EnumOrdinal") // a bit never leaves the process
        final int bit = 1 << ordinal();
    }

    /** Lists of places. */
    static final int PLACES = NameList.BIGCITY.bit | NameList.ADMIN.bit | NameList.COUNTRY.bit | NameList.WLOC.bit;

    private final HashTable names = new HashTable();

    static Gazetteer resource() {
        Gazetteer gazetteer = new Gazetteer();
        Lines.read("names.tsv", gazetteer::add);
        return gazetteer;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String name = line.substring(0, tab);
        int bits = 0;
        for (String list : line.substring(tab + 1).split(",", -1)) {
            bits |= NameList.valueOf(list).bit;
        }
        names.add(Hash.of(name), bits);
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            names.add(Hash.of(name.substring(0, space)), NameList.BEGINNING.bit);
        }
        if ((bits & NameList.WPER.bit) != 0 && name.indexOf(' ') > 0) {
            names.add(Hash.of(name.substring(0, name.indexOf(' '))), NameList.FIRST.bit);
            names.add(Hash.of(name.substring(name.lastIndexOf(' ') + 1)), NameList.LAST.bit);
        }
    }

    /** The lists that a name is on, as bits; words parted by one space. */
    int of(long hash) {
        return names.get(hash);
    }
}
