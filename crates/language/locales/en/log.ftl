# Access log, reviews, registers.
