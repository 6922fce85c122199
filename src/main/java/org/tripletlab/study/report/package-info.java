/**
 * A study told: tables for other programs (CSV, JSON) and one self-contained page with plots and spheres, drawn without a
 * toolkit and without a network.
 *
 * <p>Begin with {@link org.tripletlab.study.report.StudyReport}. May import: study, session, export, text.
 */
package org.tripletlab.study.report;
