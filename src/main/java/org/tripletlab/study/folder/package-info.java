/**
 * A study on disk: what it is, a line for every finished run, and the tables and the report made of them.
 *
 * <p>Begin with {@link org.tripletlab.study.folder.StudyExecution}. May import: study, study.report, session, export, data.
 */
package org.tripletlab.study.folder;
