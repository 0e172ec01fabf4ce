-- Who made entries before names were signed cannot be proved, and is not shown any more: a name that may be without its signature
-- is one that anybody may put there. The entries stay.
DELETE FROM "audit_actors" WHERE "signature" IS NULL;--> statement-breakpoint
ALTER TABLE "audit_actors" ALTER COLUMN "signature" SET NOT NULL;