DROP INDEX "cases_state";--> statement-breakpoint
DROP INDEX "cases_severity";--> statement-breakpoint
DROP INDEX "cases_kind";--> statement-breakpoint
DROP INDEX "cases_owner";--> statement-breakpoint
CREATE INDEX "deliveries_woken_later" ON "deliveries" USING btree ("next_at") WHERE state = 'pending' and kind = 'case.board';--> statement-breakpoint
CREATE INDEX "cases_how" ON "cases" USING btree ("guild_id","state","severity","kind","number");--> statement-breakpoint
CREATE INDEX "cases_owner" ON "cases" USING btree ("guild_id","owner_id","number","state","severity","kind");