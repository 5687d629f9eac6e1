//! Why the lines of a text have their roles, in little memory: most lines share their reason with others near them.

use std::sync::Arc;

use crate::article::Reason;

/// A reason that was among this many last ones is not stored again.
const RECENT: usize = 4;

/// The reasons of a text's lines.
#[derive(Debug)]
pub(crate) struct Reasons {
    /// All reasons but the lines' scores; few of them are stored more than once.
    told: Vec<Reason>,
    /// For each line, the number of its reason among these, from 1 on; 0 if the reason is its score.
    numbers: Vec<u32>,
}

impl Reasons {
    /// For this many lines, each of which has its score as its reason until another one is stored.
    pub(super) fn of_scores(lines: usize) -> Self {
        Self { told: Vec::new(), numbers: vec![0; lines] }
    }

    /// Forgets all reasons, but keeps the memory.
    pub(super) fn forget(&mut self) {
        self.told.clear();
        self.numbers.fill(0);
    }

    /// Stores the line's reason in place of the one before.
    #[inline]
    pub(super) fn tell(&mut self, at: usize, reason: Reason) {
        self.numbers[at] = if matches!(reason, Reason::Evidence(_)) { 0 } else { self.number(reason) };
    }

    fn number(&mut self, reason: Reason) -> u32 {
        let mut lately = (1..=self.told.len()).rev().take(RECENT).zip(self.told.iter().rev());
        match lately.find(|(_, told)| is_same(told, &reason)) {
            Some((number, _)) => number as u32,
            None => {
                self.told.push(reason);
                self.told.len() as u32
            }
        }
    }

    /// The line's reason, if it is not its score.
    pub(super) fn told(&self, at: usize) -> Option<&Reason> {
        self.told.get(self.numbers[at].checked_sub(1)? as usize)
    }

    /// The line's reason, if this is its score.
    pub(crate) fn of(&self, at: usize, score: f32) -> Reason {
        self.told(at).cloned().unwrap_or(Reason::Evidence(score))
    }
}

/// Whether both reasons are the same by a cheap comparison: the same rule, or the same place in this code.
fn is_same(one: &Reason, other: &Reason) -> bool {
    match (one, other) {
        (Reason::Rule(one), Reason::Rule(other)) | (Reason::Section(one), Reason::Section(other)) => Arc::ptr_eq(one, other),
        (Reason::Context(one), Reason::Context(other)) => std::ptr::eq(*one, *other),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_the_reason_that_was_told_last() {
        let rules: Vec<Reason> = (0..40).map(|number| Reason::Rule(format!("gazette/{number}").into())).collect();
        let score = Reason::Evidence(0.5);
        let mut reasons = Reasons::of_scores(100);
        (0..99).for_each(|at| reasons.tell(at, rules[at / 2 % 40].clone()));
        reasons.tell(1, score.clone());
        reasons.tell(3, rules[7].clone());
        let all: Vec<Reason> = (0..100).map(|at| reasons.of(at, 0.5)).collect();
        assert_eq!(all[..5], [&rules[0], &score, &rules[1], &rules[7], &rules[2]].map(Reason::clone));
        assert!((4..99).all(|at| all[at] == rules[at / 2 % 40]) && all[99] == score);
        assert_eq!(reasons.told.len(), 50);
        reasons.forget();
        assert_eq!(reasons.of(0, 0.5), score);
    }
}
