//! Schedules: phrases, dates, and what is refused.

use jiff::civil::date;
use repere::calendar::read_rule;

#[test]
fn a_misspelt_day_is_shown_to_the_column() {
    let error = read_rule("tous les marids", date(2026, 9, 1)).unwrap_err();
    assert_eq!(error.column("tous les marids"), 10);
    assert_eq!(error.message.fr, "« marids » n'est pas un jour de la semaine ; vouliez-vous « mardi » ?");
    assert_eq!(error.proposal.as_deref(), Some("tous les mardis"));
}
