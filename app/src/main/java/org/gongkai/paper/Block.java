package org.gongkai.paper;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a paper's text, from top to bottom. */
public sealed interface Block {

    /** What setting a block takes beside its characters, in characters. */
    int EACH = 10;

    /** And what a cell takes, with its frame and its place among the headings. */
    int CELL = 30;

    /** How much there is to set, in characters; every block and every cell counts for some more. */
    int length();

    /** Of how many paragraphs it is made, those in cells among them. */
    default int paragraphs() {
        return 1;
    }

    /** The same with every text replaced. */
    Block with(UnaryOperator<String> text);

    /**
     * A heading.
     *
     * @param rank 1 is set in 黑体, 2 in 楷体, 3 as the text
     */
    record Heading(int rank, String text) implements Block {

        @Override
        public int length() {
            return EACH + text.length();
        }

        @Override
        public Block with(UnaryOperator<String> replaced) {
            return new Heading(rank, replaced.apply(text));
        }
    }

    /**
     * A paragraph.
     *
     * @param indented by two characters in its first line, as all but the addressee are
     */
    record Text(String text, boolean indented) implements Block {

        @Override
        public int length() {
            return EACH + text.length();
        }

        @Override
        public Block with(UnaryOperator<String> replaced) {
            return new Text(replaced.apply(text), indented);
        }
    }

    /** A table, row by row; a cell that spans rows stands in the first of them only. */
    record Table(List<List<Cell>> rows) implements Block {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public int length() {
            return EACH
                    + rows.stream()
                            .flatMap(List::stream)
                            .mapToInt(cell -> CELL + cell.text().length())
                            .sum();
        }

        @Override
        public int paragraphs() {
            return rows.stream().mapToInt(List::size).sum();
        }

        @Override
        public Block with(UnaryOperator<String> replaced) {
            return new Table(rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> new Cell(replaced.apply(cell.text), cell.wide, cell.high, cell.heading))
                            .toList())
                    .toList());
        }
    }

    /**
     * A cell.
     *
     * @param wide how many columns it spans
     * @param high how many rows it spans
     */
    record Cell(String text, int wide, int high, boolean heading) {}
}
