## Words of the pathway: states, evidence, order, plan, scores, own pathways.
