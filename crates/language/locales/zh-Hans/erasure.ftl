# 删除、撤回、保存期、权利。

## 删除

erase-entry-link = 销毁此内容……
erase-entry-title = 销毁一条条目的内容
erase-entry-lead = { $entry }。它的所有版本都会被销毁，包括已撤回的和等待选择的。
erase-source-link = 同一次带来的全部内容（{ $n } 条条目）
erase-source-title = 销毁一次导入带来的全部内容
erase-source-lead = { $entry }，以及同一次带来的全部内容。
erase-person-link = 全部销毁……
erase-person-title = 销毁关于某人的全部内容
erase-person-lead = { $person }。本项目中关于此人的全部记录都会被销毁。
erase-nothing = 这里没有可销毁的内容了。
erase-gone = 将被销毁的内容
erase-gone-where = 内容将从记录、视图、附件和数据库日志中消失。任何页面、搜索、导出都不能再显示它。
erase-gone-others = 提到此人却并非关于此人的记录无法自动找到：请再看一遍您所知道的。
erase-instead = 或者
erase-stays = 作为证明留下的
erase-elsewhere = 可能留在别处的
erase-no-device = 没有其他设备存有副本：全部都是在本站页面上写的。
erase-devices = 有些内容写在另外 { $n } 台设备上，那里可能存有副本。请让使用者删除：
erase-claims = 以此为依据的论断
erase-claims-count = { $n ->
    [0] 没有论断以此内容为依据。
   *[other] { $n } 条论断引用了此内容。它们需要重审：其证据已不可读。
}
erase-go-on = 继续
erase-sure-title = 永久销毁？
erase-sure-lead = { $n } 条条目将失去内容。没有人能找回，您不能，管理系统的人也不能。
erase-sure-no = 不，保留
erase-sure-yes = 是，销毁
erase-refused = 现在不能销毁任何内容
erase-restrict-instead = 您可以限制谁能阅读，并告诉当事人。
erased-title = 已销毁
erased-next = 这是证明。请用当事人的语言交给本人；随时可以重新制作。
field-ground = 理由
field-ground-hint = 只保留这一理由。不要求任何说明：说明可能会重述被销毁的内容。

store-kept-hold = 法律保全禁止销毁，直到解除为止。
store-kept-law = 法律要求保存到期满。
store-kept-proof = 此条目证明已做之事或开启了项目：不能销毁。
store-nothing-to-erase = 没有可销毁的内容了。

## 证明

certificate-title = 销毁证明
certificate-number = 证明编号 { $number }
certificate-begun = 销毁尚未完成
certificate-begun-why = 下次打开本站时会自动继续。届时请重新制作此证明。
certificate-person = 化名
certificate-scope = 涉及范围
certificate-when = 时间
certificate-ground = 理由
certificate-by = 执行者
certificate-where = 项目
certificate-destroyed = 已销毁的内容
certificate-destroyed-count = { $n } 条条目，含所有版本。
certificate-kinds = 已销毁的条目，按类型
certificate-kind = 类型
certificate-entries = 条目
certificate-files = { $n } 个附件，其他条目仍引用的除外。
certificate-destroyed-where = 文字、代码以及打开它们的密钥已从记录、视图和文件中删除。这里没有人能再读到，团队不能，管理系统的人也不能。
certificate-proof = 作为证明留下的
certificate-proof-what = 在记录中的位置、日期、类型、谁写的、化名，以及不透露任何内容的指纹。没有这些，就无法证明其他内容未被改动。
certificate-proofs = 这些条目当时的状态也会留下：
certificate-proof-state = { $kind }：{ $state }（条目 { $entry }）
certificate-kept = 保留了什么，为什么
certificate-kept-hold = { $n } 条条目被保留：法律保全要求如此。
certificate-kept-law = { $n } 条条目被保留：法律要求保存到期满。
certificate-kept-proof = { $n } 条条目被保留：它们证明已做之事，不含任何人的只言片语。
certificate-kept-restricted = 您可以要求其他人不再阅读它们。
certificate-elsewhere = 可能留在别处的
certificate-backups = 备份：最迟到 { $date } 仍可能打开，此后再也不能。
certificate-devices = 设备：曾收到此内容的手机或电脑可能存有副本；我们会要求删除。
certificate-released-none = 登记册中没有向团队以外提供的记录。
certificate-released = 登记册中有 { $n } 次向团队以外提供的记录：已交出的无法收回。
certificate-others = 在 Jalon 之外打印或抄录的内容不受影响。提到您却并非关于您的记录也可能留下：请告诉我们您所知道的。
certificate-ask = 如何核对，向谁询问
certificate-ask-who = 请向项目协调处出示此编号：他们可以重新制作此证明并回答您的问题。如果您对答复不满意，可以向魁北克信息获取委员会（Commission d’accès à l’information du Québec）提出。
certificate-ask-team = 项目协调处可以凭编号重新制作此证明。
certificate-place = 此操作位于记录的第 { $seq } 位。
certificate-made = 文件制作于 { $date }，当时记录有 { $seq } 条条目。

erasing-scope-entry = 一条条目
erasing-scope-source = 一次导入带来的内容
erasing-scope-person = 关于某人的全部内容
erasing-scope-term = 保存期已满的内容
erasing-state-begun = 进行中
erasing-state-done = 已完成
proof-state-given = 已同意
proof-state-refused = 已拒绝
proof-state-withdrawn = 已撤回
proof-state-in-force = 有效
proof-state-lifted = 已解除
proof-state-open = 等待中
proof-state-granted = 已办理
proof-state-partly = 部分办理
proof-state-taken-back = 本人收回

## 请求

requests-title = 请求与权利
requests-title-lead = 人们就所保存的有关自己的内容提出的请求，以及答复期限。
requests-open = 等待中
requests-none = 没有等待答复的请求。有人要求查看、更正或销毁有关自己的内容时，请记在这里：口头一句话就够了。
requests-new = 记下一项请求
requests-new-lead = 口头一句话就够了：不要求当事人填表或签名。
requests-closed = { $n } 项已答复的请求
requests-people = 记录所涉及的人
requests-people-none = 没有关于任何人的条目。
requests-review = 需要重审的论断
requests-review-why = 其部分证据已被销毁。
requests-acts = 已销毁的内容
requests-act = { $scope }，{ $n } 条条目（{ $date }）
requests-received = 收到日期：{ $date }
requests-due = { $n ->
    [0] 今天须答复（{ $date }）。
   *[other] 须在 { $date } 前答复：还有 { $n } 天。
}
requests-late = 已逾期 { $n } 天（{ $date }）。
requests-answer = 答复
requests-entry = 在记录中查看此条目
request-sort-access = 查看所保存的内容
request-sort-portability = 带走本人提供的内容
request-sort-rectification = 要求更正
request-sort-restriction = 限制谁能阅读
request-sort-withdrawal = 撤回同意
request-sort-erasure = 要求销毁
request-state-open = 等待中
request-state-granted = 已办理
request-state-partly = 部分办理
request-state-refused = 已拒绝
request-state-taken-back = 本人收回
request-do-access = 制作完整副本，检查其中是否提到他人，然后交给本人，可打印或存入介质。可提议一起阅读。
request-do-portability = 制作本人提供内容的副本：JSON 和 CSV 可由其他程序读取。
request-do-rectification = 修改相关条目：旧版本保留在其历史中。如果您拒绝更正，请在条目上记下当事人的异议：它会处处与条目并列显示。
request-do-restriction = 记下当事人不希望与谁或哪一类人分享。
request-do-withdrawal = 将撤回记为已撤回的同意，并与当事人一起看清这会改变什么、什么无法收回。
request-do-erasure = 与当事人一起看清将销毁什么、留下什么，然后销毁。当事人会得到证明。
request-see-entries = 查看所记内容
request-ask-coordinator = 其余由协调处办理。
field-request-person = 人员
field-request-person-hint = 记录所涉及的人。
field-request-sort = 请求什么
field-request-received = 收到日期
field-request-received-hint = 不填则为今天。三十天期限自此日起算。
field-request-note = 备注
field-request-note-hint = 如何提出请求，如何答复。拒绝，哪怕是部分拒绝，都要说明原因。
field-request-state = 目前状态
problem-request-received = 不是过去的日期。

## 异议

disagree-title = 异议
disagree-note = 记下异议
disagree-lead = 当事人的原话。凡显示此条目之处，以及交给本人的副本中，都会与之并列。
disagree-noted-by = 记录者：{ $who }
field-disagree-statement-hint = 用本人的话。
part-word-statement = 当事人所说

## 个人副本

copy-title = 完整副本
copy-given-title = 本人提供的内容
copy-before = 交出此副本之前
copy-before-why = 其中包含您可以阅读的内容。请再读一遍：提到他人的内容可在下方略去。请当面交给本人，并提议一起阅读。
copy-leave-out = 略去提到他人的内容
copy-leave-out-why = 条目仍以日期和类型列出；副本会说明为何没有文字。
copy-leave-out-which = 要略去的条目
copy-leave-out-do = 重新制作副本
copy-withheld-sealed = 这些文字不在副本中：制作者无权阅读。请向撰写者索取。
copy-withheld-another = 这些文字不在副本中：它们涉及他人。
copy-withheld-erased = 此内容已销毁。
copy-read = 如何阅读
copy-read-all = 本项目中关于您的全部记录，按时间顺序：发生了什么、谁写的、何时写的。缺少的内容会注明。
copy-read-given = 您本人提供的内容：您的话、您的选择、您的请求。团队所写的不在其中。
copy-entries = 所记内容
copy-empty = 这里没有记录。
copy-seen = 谁看过
copy-rights = 您的权利
copy-rights-which = 您可以要求更正、附上异议、限制谁能阅读、撤回同意、要求销毁。口头一句话就够了。三十天内会得到答复。
copy-made = 制作日期
copy-count = 内容
copy-count-entries = { $n ->
    [0] 没有条目
   *[other] { $n } 条条目
}
copy-withheld = 未列出
copy-withheld-count = { $n ->
    [0] 无
   *[other] { $n } 条条目的文字
}
copy-taken-back = 团队已撤回此条目：不再计入。
copy-written = 撰写者：{ $who }，{ $date }
copy-head-place = 位置
copy-head-kind = 类型
copy-head-happened = 发生
copy-head-by = 撰写者
copy-head-written = 写下
copy-head-field = 字段
copy-head-text = 文字

## 退出研究

withdrawal-title = 撤回会改变什么
withdrawal-lead = 当一个人撤回对研究的同意时，会发生以下情况。
withdrawal-sealed = 对研究封存
withdrawal-sealed-count = { $n ->
    [0] 关于此人的记录中，没有研究可以阅读的内容。
   *[other] 一旦记下撤回，研究便不能再读 { $n } 条条目。照护团队仍予保留。
}
withdrawal-out = 无法收回的内容
withdrawal-published = 已发表或已匿名化的内容会留下：请告诉当事人。
withdrawal-how = 撤回在此人的页面上记为已撤回的同意。如果本人还希望销毁全部内容，那是另一项请求。

## 保存期

retention-title = 保存期
retention-title-lead = 每样内容保存多久，到期会怎样，什么能使之停止。
retention-rules = 规则
retention-none = 尚未采用任何规则
retention-none-why = 不会自动销毁任何内容。协调处可以采用规则：此后规则每天执行，并说明做了什么。
retention-adopted = { $who }，{ $date }
retention-rule-practice = 接触、计数、跟进及其他实践记录
retention-rule-wellbeing = 身心状态记录
retention-rule-requests = 个人请求
retention-rule-inquiry = 研究记录
retention-erase = { $what }：{ $from } { $n } 年后销毁。
retention-review = { $what }：{ $from } { $n } 年后重审。
retention-from-written = 最后一个版本
retention-from-happened = 发生
retention-by-law = 法律要求保存到那时。
retention-change = 采用或更改规则
retention-change-why = 这些期限由我们谨慎选定；您的法律或专业团体可能另有要求。一经采用，到期内容即被销毁，不再询问。
retention-years = 保存年数
retention-term-law = { $pack }：{ $n } 年（{ $law }）。此前不销毁。
retention-term-site = 您的站点设定的期限：{ $n } 年。
retention-term-ours = { $pack }：未找到期限。我们建议 { $n } 年。
retention-term-set = 设定站点期限
retention-does-erase = 到期销毁
retention-does-review = 到期列出，由人决定
retention-adopt = 采用这些规则
retention-due = 未来 { $n } 天内到期
retention-due-none = 没有到期的内容。
retention-due-first = 最先到期的
retention-due-on = { $date } 销毁
retention-review-on = { $date } 重审
retention-done = 规则做过什么
retention-done-none = 尚无。
retention-ran = 已销毁 { $n } 项内容
retention-ran-held = （另有 { $n } 项因保全而保留）

hold-title = 法律保全
hold-lead = 在保全解除之前，任何人、任何规则都不能销毁所涉内容。
hold-none = 没有生效的保全。
hold-new = 添加保全
hold-lift = 解除保全
hold-on-entry = 一条条目
hold-on-person = 关于某人的全部内容
hold-on-everything = 整个项目
hold-state-in-force = 依法保全
hold-state-lifted = 保全已解除
field-hold-on = 针对什么
field-hold-reason-hint = 诉讼、调查、命令：用一句话说明。

## 类型与字段

part-kind-trust-erasing = 销毁操作
part-kind-trust-request = 个人请求
part-kind-trust-disagreement = 异议
part-kind-trust-hold = 法律保全
part-kind-trust-retention = 保存期规则
part-kind-trust-retention-ran = 保存期规则的执行
part-field-trust-erasing-files = 附件
part-field-trust-erasing-of = 相关条目
part-field-trust-erasing-scope = 涉及范围
part-field-trust-request-due = 答复期限
part-field-trust-request-sort = 请求什么
part-field-trust-disagreement-entry = 相关条目
part-field-trust-hold-entry = 保全的条目
part-field-trust-retention-ran-held = 因保全而保留

## 命令行

cli-retention = 按已采用的规则销毁保存期已满的内容
cli-arg-dry-run = 说明哪些已到期，不销毁任何内容
cli-retention-due = { $n ->
    [0] 没有到期的内容。
   *[other] { $n } 项内容已到期。
}
cli-retention-done = { $n ->
    [0] 没有到期的内容。
   *[other] 已销毁 { $n } 项内容。
}
cli-retention-held = { $n } 项到期内容因法律保全而保留。
withdrawal-note-it = 在当事人页面上记下撤回
