package org.gongkai.casework;

/**
 * Work a step needs done that takes longer than a transaction may last, such as looking through attachments. It runs before the
 * transaction, for somebody who may see the case and holds a role of the step; it changes nothing but what the step itself will
 * look up. A duty registers one bean per preparation.
 */
public interface StepPreparation {

    String procedure();

    String step();

    /** Does the work for the case as it stands now. Must not throw for bad material. */
    void prepare(CaseFile file);
}
