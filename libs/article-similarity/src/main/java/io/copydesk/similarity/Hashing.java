package io.copydesk.similarity;

/** Mixes the bits of numbers, so that like ones come apart. */
final class Hashing {

    /** 2<sup>64</sup> over the golden ratio: steps that fill the numbers evenly. */
    static final long STEP = 0x9e3779b97f4a7c15L;

    private Hashing() {}

    /** SplitMix64's finalizer (Steele, Lea and Flood 2014), which maps no two numbers to one. */
    static long mix(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
