## Words of crises: brackets, windows, adaptations, the crisis reading, the repair list.
