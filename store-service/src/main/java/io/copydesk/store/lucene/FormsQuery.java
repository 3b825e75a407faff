package io.copydesk.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * A word as it is written, and all that has the same stem in one of many languages; the very word counts twice, for it has its
 * stem beside it. Of the stems most are in no article: those that are, are looked up stem by stem and not language by
 * language, which the order of the terms allows.
 */
public final class FormsQuery extends Query {

    private final Term word;
    private final Map<String, Set<String>> languagesByStem;

    FormsQuery(Term word, Map<String, Set<String>> languagesByStem) {
        this.word = word;
        this.languagesByStem = Map.copyOf(languagesByStem);
    }

    public String field() {
        return word.field();
    }

    /** The word and all its stems, those that are in no article among them. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>(List.of(word.text()));
        languagesByStem.forEach(
                (stem, languages) -> languages.forEach(language -> terms.add(Stems.term(stem, language))));
        return terms;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Set<String> there = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(word.field());
            if (terms != null) {
                find(terms.iterator(), there);
            }
        }
        SynonymQuery.Builder forms = new SynonymQuery.Builder(word.field()).addTerm(word);
        there.forEach(stem -> forms.addTerm(new Term(word.field(), stem)));
        return forms.build();
    }

    private void find(TermsEnum terms, Set<String> there) throws IOException {
        for (Map.Entry<String, Set<String>> stem : languagesByStem.entrySet()) {
            BytesRef start = new BytesRef(Stems.term(stem.getKey(), ""));
            TermsEnum.SeekStatus found = terms.seekCeil(start);
            BytesRef term = found == TermsEnum.SeekStatus.END ? null : terms.term();
            while (term != null && StringHelper.startsWith(term, start)) {
                String text = term.utf8ToString();
                if (stem.getValue().contains(text.substring(text.lastIndexOf(Stems.LANGUAGE) + 1))) {
                    there.add(text);
                }
                term = terms.next();
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (!visitor.acceptField(word.field())) {
            return;
        }
        QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
        any.consumeTerms(this, word);
        languagesByStem.forEach((stem, languages) -> languages.forEach(
                language -> any.consumeTerms(this, new Term(word.field(), Stems.term(stem, language)))));
    }

    @Override
    public String toString(@Nullable String field) {
        return word + " " + languagesByStem;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormsQuery query
                && word.equals(query.word)
                && languagesByStem.equals(query.languagesByStem);
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, languagesByStem);
    }
}
