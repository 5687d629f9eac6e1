//! The text of an article, to set a head above.

/// Four paragraphs.
pub const BODY: &str = "\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said.

Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland and brought over on a barge.

“We know what these nine days have meant for people here,” said Idris Vane, the chief engineer. “We carried the mail and the milk every day.”

The island's council wants a fund for traders who can prove a loss. The two sides are to meet in October, and neither expects an easy evening.";

/// Three shorter paragraphs of the same story.
pub const SHORT_BODY: &str = "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.\n\n\
    A crack in the shaft had kept the boat from its route, and divers found it only when the tide was at its lowest.\n\n\
    The first boat left at six in the morning with forty cars and a brass band on its upper deck.";
