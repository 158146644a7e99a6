CREATE CONSTRAINT deleted_opportunity_id IF NOT EXISTS FOR (deal:DeletedOpportunity) REQUIRE deal.id IS UNIQUE;
