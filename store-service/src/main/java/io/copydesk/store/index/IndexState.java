package io.copydesk.store.index;

import jakarta.inject.Singleton;

/** What the index is doing, in words for people. Thread-safe. */
@Singleton
public class IndexState {

    private volatile boolean ready;
    private volatile boolean broken;
    private volatile String doing = "the search index is being opened";

    void isReady() {
        ready = true;
        doing = "the search index follows the topic";
    }

    /** Says what goes on; queries are answered or not as before. */
    void isDoing(String doing) {
        this.doing = doing;
    }

    void isNotReady(String doing) {
        ready = false;
        this.doing = doing;
    }

    void isBroken(String why) {
        broken = true;
        isNotReady("the search index is broken, the service must be started again: " + why);
    }

    /** Whether queries are answered. */
    public boolean ready() {
        return ready;
    }

    /** Whether only a new start helps. */
    public boolean broken() {
        return broken;
    }

    /**
     * For who wants to ask the index.
     *
     * @throws IndexUnavailableException while queries are not answered
     */
    public void checkReady() {
        if (!ready) {
            throw new IndexUnavailableException(doing);
        }
    }

    public String doing() {
        return doing;
    }
}
