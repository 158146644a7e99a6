CREATE CONSTRAINT opportunity_id IF NOT EXISTS FOR (deal:Opportunity) REQUIRE deal.id IS UNIQUE;
CREATE CONSTRAINT stage_entry_id IF NOT EXISTS FOR (stage:StageEntry) REQUIRE stage.id IS UNIQUE;
CREATE CONSTRAINT owner_id IF NOT EXISTS FOR (owner:Owner) REQUIRE owner.id IS UNIQUE;
CREATE CONSTRAINT waiting_key IF NOT EXISTS FOR (waiting:Waiting) REQUIRE waiting.key IS UNIQUE;
CREATE INDEX waiting_about IF NOT EXISTS FOR (waiting:Waiting) ON (waiting.about);
CREATE INDEX account_owner_ref IF NOT EXISTS FOR (account:Account) ON (account.ownerRef);
CREATE INDEX touchpoint_by_ref IF NOT EXISTS FOR (touchpoint:Touchpoint) ON (touchpoint.byRef);
CREATE INDEX opportunity_owner_ref IF NOT EXISTS FOR (deal:Opportunity) ON (deal.ownerRef);
