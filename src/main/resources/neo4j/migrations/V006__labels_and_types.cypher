// A graph that a bulk loader filled may lack them; without, every look for a label reads all nodes
CREATE LOOKUP INDEX labels_of_nodes IF NOT EXISTS
FOR (node) ON EACH labels(node);

CREATE LOOKUP INDEX types_of_relationships IF NOT EXISTS
FOR ()-[relationship]-() ON EACH type(relationship);
