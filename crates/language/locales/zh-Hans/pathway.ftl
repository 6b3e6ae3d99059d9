## Words of the pathway: states, evidence, order, plan, scores, own pathways.

# Forms
write-passed = 为跳过的步骤负责
write-passed-lead = 在没有完成核心步骤的情况下开始了后面的步骤。请说明由谁负责、为什么、何时补上。
write-role = 填写角色说明
write-role-lead = 同伴支持员做什么、不做什么，以及由什么支撑这个角色。每个版本都可以查阅。
write-decision = 记录一项决定
write-decision-lead = 有期限的待定事项，或已经作出的决定。
step-form-who = 说明由谁负责
step-form-instead = 仅当步骤被替代时：由什么替代
step-form-waived = 仅当有人免除该步骤时：是谁
field-owner_role = 由哪个职能负责？
field-instead = 由路径中的另一步骤替代
field-arrangement = 或由其他安排替代
field-arrangement-hint = 用一句话说明。内容会加密。
field-decided_by = 由谁决定？
field-decided_by-hint = 职能或名字；内容会加密。
field-passed-step = 缺少哪个核心步骤？
field-toward = 仍然开始了哪个步骤？
field-passed-name = 由谁负责？
field-passed-name-hint = 职能或名字；内容会加密。
field-passed-reason = 为什么在没有它的情况下继续？
field-passed-reason-hint = 用一两句话说明。内容会加密。
field-repair_by = 何时补上？
field-repair_by-hint = 日期可以模糊：“2020年9月”“2021年夏”。
field-passed-occurred = 另一步骤是什么时候开始的？
field-role-occurred = 这一版本从何时起生效？
field-does = 同伴支持员做什么
field-does-hint = 用几句简单的话说明。内容会加密。
field-activities = 与服务对象：属于角色之内的活动
field-team_work = 与团队：属于角色之内的活动
field-does_not = 同伴支持员不做什么
field-ask_first = 需要先询问的事项
field-caseload = 同时最多跟进多少人？
field-caseload-hint = 约定的上限。没有则留空。
field-supervision_days = 至少每隔多少天一次督导？
field-supervision_days-hint = 每周填7，每两周填14。
field-agreed_by = 由谁同意？
field-decision-what = 需要决定或已经决定的是什么？
field-decision-state = 现在是什么状态？
decision-state-awaited = 等待决定
decision-state-taken = 已决定
decision-state-dropped = 不再等待
field-by = 期限是什么时候？
field-by-hint = 等待中的决定必须填写。
field-topic = 关于什么？
field-who = 由谁决定？
field-decision-occurred = 何时作出或记录？
field-decision-occurred-hint = 不填则为今天。

# Evidence and files
evidence-asked = 路径对这一步骤要求的证据
evidence-given = 已有
evidence-lacking = 尚缺
field-file = 附上文件
field-file-hint = 最大20 MB。文件与您的文字一同加密；只有可以阅读这些文字的人才能下载。
field-file-sorts = 可接受的类型：{ $sorts }。
field-file-again = 请重新选择文件。
field-file-kept = 已保存：{ $name }（{ $size }）。选择其他文件会取代它；旧版本仍可查阅。
problem-file-too-large = 太大：最大20 MB。请缩小文件，或改为说明文件存放的位置。
problem-file-sort = 不是可保存的类型。PDF或照片总是可以的。
size-bytes = { $n } B
size-kilobytes = { $n } kB
size-megabytes = { $n } MB
entry-file = 下载文件（{ $what }）
entry-file-short = 下载文件

# Going on without a core step
go-title = 继续之前，请留一句话
go-why = “{ $step }”已经开始，而下面的{ $n ->
   *[other] { $n }个步骤
    }还没有完成。它们是核心步骤：请说明由谁负责，以免有人在不知情中承担。
go-never-locks = 没有任何锁定。您也可以先继续、稍后再答：欠项会一直显示。
go-answer = 回答并保存
go-later = 继续，稍后再答
go-if-skipped = 如果跳过：{ $what }
go-written = 您写的内容
field-go-name = 由谁负责？
field-go-name-hint = 职能或名字；内容会加密。
field-go-reason = 为什么在没有它的情况下继续？
field-go-reason-hint = 用一句话说明。内容会加密。
field-go-repair_by = 何时补上？
field-go-repair_by-hint = 日期可以模糊：“2020年9月”。

# What is owed
owed-passed = 在没有它的情况下开始了“{ $step }”（{ $date }）。
owed-answers = 由{ $name }负责：{ $reason }。
owed-see = 查看这份说明
owed-begun = “{ $step }”在没有它的情况下开始了（{ $date }）。
owed-begun-perhaps = “{ $step }”可能在没有它的情况下开始了（{ $date }）：日期不够确定。
owed-nobody = 还没有人对此负责。
owed-answer = 说明由谁负责
path-show-thin = 证据单薄
path-step-lacks = 据称该步骤已完成，但仍缺少：{ $kinds }。
path-step-decided = 由{ $who }决定。
path-step-arrangement = 由此替代：{ $what }。
path-step-instead = 由此步骤替代：
path-step-planned-for = 计划于{ $until }
path-step-plan = 安排日期
home-ahead = 已逾期与接下来
home-ahead-all = { $n ->
   *[other] 查看整个计划（{ $n }）
    }

# The plan and its calendar
plan-title = 计划
plan-lead = 逾期的、接下来的，以及由谁负责。来自团队所写的记录。
plan-none = 接下来没有任何带日期的事项。请安排一个步骤，日期可以模糊：它会显示在这里；如果您添加了日历，也会显示在您的日历中。
plan-step = 安排一个步骤
plan-decision = 记录待定事项
plan-late = 已逾期
plan-late-title = 已逾期
plan-undated = 已计划，未定日期
plan-no-date = 无日期
plan-sort-planned = 计划
plan-sort-finish = 待完成
plan-sort-deferred = 推迟至此时
plan-sort-repair = 待补上
plan-sort-compress = 按危机研判的决定缩小进行
plan-sort-decision = 等待决定
calendar-title = 添加到您的日历
calendar-what = 一个只属于您的秘密地址，您的日历会自动更新。其中没有任何人写的文字：只有步骤、等待的事项和日期。
calendar-since = 您自{ $date }起有一个地址。它只显示一次；如果遗失，请生成新地址，旧地址将失效。
calendar-made = 您的地址已生成
calendar-address = 日历地址
calendar-add = 请复制，然后在您的日历中选择“订阅日历”或“通过 URL 添加”。它只在这里显示一次。
calendar-secret = 任何持有此地址的人都能看到计划。请不要分享。
calendar-make = 生成我的地址
calendar-again = 新地址（旧地址失效）
calendar-end = 停用日历
calendar-name = Jalon：计划
calendar-event = { $what }——{ $sort }
calendar-uncertain = { $what }（日期不确定）

# Progress in stages
scores-title = 分阶段进展
scores-lead = 走了多远、完成多少、用了多久，参照SIC的方式（Saldana）。
scores-not-a-grade = 这不是评分。更快或更满并不意味着更好：这些数字只是描述，而且从未有人在危机中这样测量过。
scores-none = 还没有任何步骤完成。请说明一个步骤的状态和日期：进展由此计算。
scores-furthest = 有步骤完成的最远阶段：{ $stage }。
scores-stages = 各阶段
scores-phases = 三个时期
scores-phases-ours = 把A至C、D至E和F归为三个时期是我们自己的理解。
scores-phase-before = 到岗之前（A至C）
scores-phase-during = 实施（D和E）
scores-phase-after = 维持（F）
scores-what = 阶段
scores-done = 已完成的步骤
scores-lasted = 历时
scores-of = { $n }／{ $all }
scores-days = { $n ->
   *[other] { $n }天
    }
scores-empty = 本阶段不适用
scores-not-begun = 尚无步骤完成
scores-at-least = 至少{ $days }，尚未结束
scores-between = { $least }至{ $most }
scores-some = 至少{ $days }
scores-unknown = 历时不详：日期不确定
scores-order = 次序
scores-order-what = 在核心步骤完成之前开始的步骤。次序只作提醒，从不锁定。
scores-order-none = 没有步骤在应先完成的核心步骤之前开始。
scores-order-warnings = 提醒
scores-order-missing = 核心步骤
scores-order-begun = 在没有它时开始的
scores-order-sure = 是否确定？
scores-order-answered = 现在
scores-certain = 是，无论日期如何
scores-possible = 可能：日期无法说明
scores-stands-now = 现已完成
scores-answered = 有人负责，期限{ $date }
scores-places = 各步骤在实际次序中的位置
scores-places-how = 把实际次序与路径的次序相比较。日期无法说明先后时，按路径的次序。没有记录的是未知，绝不算作跳过。
scores-reading-one = 这是唯一的最佳解读。
scores-reading-of = { $n ->
   *[other] 这是{ $n }种同样好的解读之一。
    }
scores-reading-more = { $n ->
   *[other] 同样好的解读超过{ $n }种。
    }
scores-place-in-order = 按次序完成
scores-place-reordered = 已完成，但次序不同
scores-place-skipped = 据称跳过
scores-place-not-called-for = 免除或不适用
scores-place-not-yet = 尚未完成
scores-place-unknown = 没有记录：未知
scores-place-inserted = 已完成，不在路径之内
scores-mark = SIC是其所有者的注册商标。这里没有他们的工具及清单：只有计算方式，用于我们自己的步骤。

# Kinds, fields and words of entries
report-kind-pathway-passed = 跳过的步骤
report-kind-pathway-role = 角色说明
report-kind-pathway-decision = 决定
part-field-toward = 仍然开始的步骤
part-field-instead = 替代的步骤
part-field-repair_by = 补上期限
part-field-activities = 角色的活动
part-field-caseload = 同时跟进人数上限
part-field-supervision_days = 督导间隔天数上限
part-field-by = 期限
part-field-file = 文件
part-word-decided_by = 决定者
part-word-arrangement = 替代的安排
part-word-does = 同伴支持员做什么
part-word-does_not = 同伴支持员不做什么
part-word-ask_first = 需要先询问的事项
part-word-agreed_by = 同意者
part-word-who = 由谁决定
part-word-file_name = 文件名

# The step page, the first page, the form of a step
path-step-passed = 在没有它的情况下继续时
path-step-passed-to = 为开始“{ $step }”
home-thin-all = 查看这{ $n }个步骤
field-step-until = 计划或推迟到什么时候？
field-step-until-hint = 已计划：何时进行。已推迟：推迟到何时（必填）。精简或跳过：何时补上。
